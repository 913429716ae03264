import { allChoices, choices, project_choices } from '../choices/choices.ts'
import { addFault } from '../faults.ts'
import { listGates, setGate } from '../gates.ts'
import { now } from '../state.ts'
import { toTimestamp } from '../wire.ts'
import { choicesInput, clockInput, faultInput, gateInput, resetInput } from './input.ts'
import { parse, requireOrganization } from './parse.ts'
import { ControlProblem } from './problem.ts'
import { startAnew } from './reset.ts'

export function moveClock(body: unknown): object {
  const { organization_id, advance_seconds } = parse(clockInput, body)
  const organization = requireOrganization(organization_id)
  organization.clock_offset_seconds += advance_seconds
  return { now: toTimestamp(now(organization)) }
}

export function choose(body: unknown): object {
  const input = parse(choicesInput, body)
  const organization = input.organization_id ? requireOrganization(input.organization_id) : null
  const ofProject = choices.find((choice) => 'of_project' in choice && choice.name in input.choices)
  if (organization && ofProject)
    throw new ControlProblem(`${ofProject.name} is of calls that name no organization: choose it for all.`)
  Object.assign(organization?.choices ?? project_choices, input.choices)
  return { choices: allChoices(organization) }
}

export function layFault(body: unknown): object {
  const fault = parse(faultInput, body)
  if (fault.organization_id) fault.organization_id = requireOrganization(fault.organization_id).organization_id
  addFault(fault)
  return { fault }
}

export async function moveGate(body: unknown): Promise<object> {
  const { port, state } = parse(gateInput, body)
  await setGate(port, state)
  return { gates: listGates() }
}

/** For everybody: no test that runs at the same time survives it. */
export async function reset(body: unknown): Promise<object> {
  parse(resetInput, body)
  await startAnew()
  return { ok: true }
}
