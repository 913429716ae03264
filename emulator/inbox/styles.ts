import { theme } from './theme.ts'

export const styles = `${theme}
body { max-width: 46rem; margin: 0 auto; padding: clamp(1rem, 4vw, 2.5rem) clamp(0.75rem, 4vw, 2rem) 4rem; background: var(--page); }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.0625rem; }
.grow { flex: 1; min-width: 0; }
.nav { display: inline-flex; align-items: center; min-height: 44px; }
.card { background: var(--card); border: 1px solid var(--hair); border-radius: 14px; padding: 1.125rem clamp(1rem, 4vw, 1.5rem); }

.head { display: grid; grid-template-columns: auto 1fr auto; gap: 0 0.875rem; align-items: center; }
.head p { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; }
.card:not(.opened) .from { display: none; }
.head a { color: inherit; text-decoration-color: var(--line); }
h2 a { display: inline-flex; align-items: center; min-height: 44px; }
time { font-variant-numeric: tabular-nums; }
.top { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; margin-bottom: 0.75rem; }
.top h1 { flex: 1; }

.search { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: flex-end; margin-bottom: 1.75rem; }
.field { min-width: min(100%, 11rem); }
label { display: block; margin-bottom: 0.25rem; font-weight: 600; }
input, select {
  width: 100%; height: 46px; padding: 0 0.875rem; border: 1px solid var(--line); border-radius: 10px;
  background: var(--card); color: var(--ink); font: inherit;
}
input:focus-visible, select:focus-visible { border-radius: 10px; }

.narrowed { margin: -1rem 0 1rem; }
.apps { margin-bottom: 1.75rem; }
.apps:not(:has(li)) { display: none; }
.apps ul { padding: 0; list-style: none; }
.apps li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin-top: 0.5rem; }

.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; }
.code { font-size: 1.75rem; line-height: 1.4; letter-spacing: 0.12em; font-variant-numeric: tabular-nums; user-select: all; }
.apps .grow { flex-basis: 12rem; }
.apps .code { font-size: 1.25rem; }
.copy { min-width: 6rem; justify-content: center; }
@media (scripting: none) { .copy { display: none; } }

article { margin-bottom: 1rem; }
article > * + * { margin-top: 0.75rem; }
.opened h1 { font-size: 1.25rem; }
.opened .button { background: none; color: var(--accent); }

/* A frame without scripts and origin cannot say how high it is: as high as these mails usually are. */
.letter { display: block; width: 100%; height: 26rem; border: 1px solid var(--hair); border-radius: 10px; }
.steps-2 { height: 32rem; }
@media (max-width: 30rem) { .letter { height: 29rem; } .steps-2 { height: 42.5rem; } }
summary { padding: 0.625rem 0; color: var(--accent); cursor: pointer; }
pre { padding-bottom: 0.75rem; font: 0.9375rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.bubble { width: fit-content; padding: 0.875rem 1.125rem; border: 1px solid var(--hair); border-radius: 20px 20px 20px 6px; }

.notice { padding: clamp(1.5rem, 6vw, 2.5rem); }
.notice > * + * { margin-top: 0.75rem; }
.notice dl { padding-top: 0.75rem; border-top: 1px solid var(--hair); color: var(--quiet); }
.notice dl div + div { margin-top: 0.5rem; }
.notice dt { font-weight: 600; color: var(--ink); }
.notice dd { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive 0.35s ease-out; }
  @keyframes arrive { from { opacity: 0; translate: 0 -0.5rem; } }
}
`
