import { finished, startNode } from '../processes.mjs'
import { startEmulator } from './emulator.mjs'
import { HEADING, inTurns, printPair } from './figures.mjs'

const ROUNDS = 10

/** How long the emulator takes from nothing until it answers, beside a Node that does nothing. */
export async function measureStart(port) {
  console.log(HEADING)
  let emulator
  const times = await inTurns(
    ROUNDS,
    () => finished(startNode(['--eval', '0'])),
    async () => {
      emulator = await startEmulator(port)
    },
    () => emulator.stop(),
  )
  printPair('Until the emulator is ready (goal: 500 ms)', ['node, doing nothing', 'emulator'], times)
}
