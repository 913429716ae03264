import { measureSize } from './bench/emulator-size.mjs'
import { measureStart } from './bench/emulator-start.mjs'
import { measureHeavyForms } from './bench/heavy-forms.mjs'
import { measureLighthouse } from './bench/lighthouse.mjs'
import { measurePageWeights } from './bench/page-weights.mjs'
import { measureStrangers } from './bench/strangers.mjs'
import { command } from './command.mjs'
import { choosePorts } from './ports.mjs'
import { build, install } from './setup.mjs'
import { startStack } from './stack.mjs'

// Figures, never tests: machines are noisy. What is compared takes turns in one run, so trust the ratios.

await command(async () => {
  // Apart from each other, since an emulator opens a gate at the port after its own.
  const ports = await choosePorts('bench', {
    BENCH_PORT: 4050,
    BENCH_SECOND_PORT: 4060,
    BENCH_APP_PORT: 4070,
    BENCH_COPY_PORT: 4080,
  })
  await install()
  await measureStart(ports.BENCH_PORT)
  await measureSize([ports.BENCH_PORT, ports.BENCH_SECOND_PORT])
  await build()
  const [, app] = await startStack(
    'start',
    { PORT: ports.BENCH_APP_PORT, EMULATOR_PORT: ports.BENCH_PORT },
    '.next/bench.log',
  )
  const address = `http://localhost:${ports.BENCH_APP_PORT}`
  await measureStrangers(address, ports.BENCH_PORT)
  await measureHeavyForms(address, app.child.pid)
  await measureLighthouse(address)
  await measurePageWeights({ PORT: ports.BENCH_COPY_PORT, EMULATOR_PORT: ports.BENCH_SECOND_PORT })
})
