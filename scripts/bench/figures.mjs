/** Milliseconds that an asynchronous task took. */
export async function timeOf(task) {
  const since = performance.now()
  await task()
  return performance.now() - since
}

/**
 * Runs two tasks in turns, so that whatever else the machine does meets both alike; answers both lists of times.
 * What a round leaves behind is cleared by `after`, which does not count.
 */
export async function inTurns(rounds, first, second, after = () => {}) {
  const times = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(await timeOf(first))
    times[1].push(await timeOf(second))
    await after()
  }
  return times
}

export function medianOf(times) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** One line for each thing compared, and how many times the second takes as long as the first. */
export function printPair(title, names, times) {
  console.log(`\n${title}`)
  for (const [index, name] of names.entries()) {
    const milliseconds = [Math.min(...times[index]), medianOf(times[index]), Math.max(...times[index])]
    console.log(`  ${name.padEnd(32)} ${milliseconds.map((figure) => figure.toFixed(1).padStart(9)).join('')} ms`)
  }
  console.log(
    `  ${'ratio of the medians'.padEnd(32)} ${(medianOf(times[1]) / medianOf(times[0])).toFixed(2).padStart(18)}`,
  )
}

export const HEADING = `${' '.repeat(34)}      min   median      max`
