import { forgetCalls } from '../calls.ts'
import { forgetChoices } from '../choices/choices.ts'
import { forgetFaults } from '../faults.ts'
import { openGates } from '../gates.ts'
import { forgetMessages } from '../messages.ts'
import { seed } from '../seed.ts'
import * as state from '../state.ts'
import { Table } from '../table.ts'

/** Makes everything as it was at the start. Only the numbers of calls and messages go on, for who counts from one. */
export async function startAnew(): Promise<void> {
  // All records, also those of a kind that is still to be invented.
  for (const records of Object.values(state)) if (records instanceof Map || records instanceof Table) records.clear()
  forgetChoices()
  forgetFaults()
  forgetCalls()
  forgetMessages()
  seed()
  await openGates()
}
