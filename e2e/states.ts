import { alertOf } from './actions'
import { expectations } from './refusals'
import type { State } from './state'
import { enteringStates } from './states-entering'
import { factorStates } from './states-factors'
import { settingsStates } from './states-settings'
import type { Step } from './step'
import { steps } from './steps'

// Every page in every state, by name. Most follow from the steps: the form as it is found, when nothing was done, when
// nobody knows, and each sentence of a refusal that stays on the page. What else there is to see stands beside this file.

type Named = [name: string, state: State]

/** All states; the name begins with the route: `/mfa: entering a code, refused as invalid_code`. */
export const states: Record<string, State> = Object.fromEntries(
  [
    ...Object.entries(steps),
    ...Object.entries(steps).flatMap(refusedStates).filter(unlessSaidBefore()),
    ...Object.entries({ ...enteringStates, ...factorStates, ...settingsStates }),
  ].map(([name, state]) => [`${state.route}: ${name}`, state]),
)

function refusedStates([name, step]: [string, Step]): Named[] {
  const refusals = Object.entries(expectations[name] ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== 'unavailable',
  )
  return [
    [`${name}, when nothing was done`, refusedState(step, 'something_new', step.unavailable)],
    [`${name}, when nobody knows`, refusedState(step, 'internal_server_error', step.unconfirmed)],
    ...refusals.map(
      ([error_type, says]): Named => [`${name}, refused as ${error_type}`, refusedState(step, error_type, says)],
    ),
  ]
}

/** One sentence on one page is one state, however many refusals and forms lead to it. */
function unlessSaidBefore(): (named: Named) => boolean {
  const said = new Set<string>()
  return ([, { route, says }]) => {
    const sentence = `${route} ${says}`
    if (said.has(sentence)) return false
    said.add(sentence)
    return true
  }
}

function refusedState(step: Step, error_type: string, says: string): State {
  const open: State['open'] = async (scene) => {
    await step.open(scene)
    await scene.faults.refuse(step.call, error_type)
    await step.press(scene)
    await alertOf(scene.page).waitFor()
  }
  return { ...step, open, says }
}

export function stateNamed(name: string): State {
  const state = states[name]
  if (!state) throw new Error(`There is no state "${name}". npm run e2e -- states.spec.ts --list names all.`)
  return state
}
