import { post } from './control'
import { gates } from './servers'

/** The application behind a gate, and the gate: its only way to the emulator, which no other test uses at the same time. */
export function gateFor(javaScriptEnabled: boolean | undefined) {
  const { app, port } = gates[javaScriptEnabled === false ? 1 : 0]
  return {
    app,
    /** Open; refused: no connection comes about; stale: those that there are have been forgotten on the other side. */
    move: (state: 'open' | 'refused' | 'stale') => post('gates', { port, state }),
  }
}
