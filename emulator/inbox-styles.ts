export const styles = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #fff; --ink: #17212e; --quiet: #4a5767; --hair: #dde2e8; --accent: #1b4f9c; --on-accent: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f151d; --card: #18212c; --ink: #e9eef4; --quiet: #aab6c3; --hair: #2a3643; --accent: #8db9ff; --on-accent: #0b1624;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  max-width: 44rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 3.5rem) clamp(0.75rem, 4vw, 2rem) 4rem;
  background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1, h2 { line-height: 1.25; letter-spacing: -0.01em; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.0625rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
body > header { padding: 0 0.5rem; margin-bottom: 1.75rem; }
body > header p, .quiet { color: var(--quiet); }
.quiet { font-size: 0.9375rem; }
article { margin-bottom: 1.25rem; }
article > header { display: flex; gap: 0.875rem; align-items: flex-start; }
article > header div { flex: 1; min-width: 0; }
time { flex: none; font-variant-numeric: tabular-nums; }

.mail, .empty { background: var(--card); border: 1px solid var(--hair); border-radius: 14px; }
.mail > header { padding: 1.125rem clamp(1rem, 4vw, 1.75rem); border-bottom: 1px solid var(--hair); }
.initial {
  flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--accent); color: var(--on-accent); font-weight: 600;
}
.letter { padding: 1.375rem clamp(1rem, 4vw, 1.75rem) 1.5rem; }
.letter p + p { margin-top: 0.875rem; }
.button {
  display: inline-flex; align-items: center; min-height: 46px; padding: 0.5rem 1.25rem; border-radius: 10px;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none;
}
.second { background: none; color: var(--accent); }
.button:focus-visible { border-radius: 10px; }
.button:hover { text-decoration: underline; }

.apps { margin: 0 0.5rem 1.75rem; }
.apps dl { margin-top: 0.5rem; }
.apps div { display: flex; justify-content: space-between; gap: 1rem; }
.apps dt { color: var(--quiet); }
.apps dd { margin: 0; white-space: nowrap; font-weight: 600; letter-spacing: 0.08em; font-variant-numeric: tabular-nums; }

.sms { max-width: 26rem; padding: 0 0.5rem; }
.sms > header { margin-bottom: 0.5rem; }
.bubble {
  width: fit-content; padding: 0.875rem 1.125rem; border-radius: 20px 20px 20px 6px;
  background: var(--card); border: 1px solid var(--hair);
}
.bubble b {
  display: block; font-size: 1.75rem; line-height: 1.4; letter-spacing: 0.12em; font-variant-numeric: tabular-nums;
}

.empty { padding: clamp(1.5rem, 6vw, 2.5rem); }
.empty > * + * { margin-top: 0.75rem; }
.empty dl { padding-top: 0.75rem; border-top: 1px solid var(--hair); color: var(--quiet); }
.empty dl div + div { margin-top: 0.5rem; }
.empty dt { font-weight: 600; color: var(--ink); }
.empty dd { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive 0.35s ease-out; }
  @keyframes arrive { from { opacity: 0; translate: 0 -0.5rem; } }
}
`
