/** The colours of the inbox and of the mails, by day and by night: those of the app, whose contrasts are checked. */
export const theme = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #fff; --ink: #17212e; --quiet: #4a5767; --line: #76828f; --hair: #dde2e8;
  --accent: #1b4f9c; --on-accent: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f151d; --card: #18212c; --ink: #e9eef4; --quiet: #aab6c3; --line: #778594; --hair: #2a3643;
    --accent: #8db9ff; --on-accent: #0b1624;
  }
}
@media (forced-colors: active) {
  :root {
    --page: Canvas; --card: Canvas; --ink: CanvasText; --quiet: CanvasText; --line: CanvasText; --hair: CanvasText;
    --accent: LinkText; --on-accent: Canvas;
  }
}
* { box-sizing: border-box; margin: 0; }
body { color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; letter-spacing: -0.01em; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.quiet { color: var(--quiet); font-size: 0.9375rem; }
.button {
  display: inline-flex; align-items: center; min-height: 46px; padding: 0.5rem 1rem; border-radius: 10px;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent);
  font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
}
.second { background: none; color: var(--accent); }
.button:focus-visible { border-radius: 10px; }
.button:hover { text-decoration: underline; }
.initial {
  flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center;
  border: 1px solid transparent;  background: var(--accent); color: var(--on-accent); font-weight: 600;
}
`
