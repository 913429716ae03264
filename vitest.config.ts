import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The coverage of the contract looks at what its other tests called. */
class CoverageLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isCoverage = (file: TestSpecification) => file.moduleId.endsWith('/contract/coverage.test.ts')
    const sorted = await super.sort(files)
    return [...sorted.filter((file) => !isCoverage(file)), ...sorted.filter(isCoverage)]
  }
}

/** One file after another, in one process: a real project has limits, and coverage comes last. */
const contract = (name: string, globalSetup: string, groupOrder: number) => ({
  test: {
    name,
    include: ['emulator/contract/*.test.ts'],
    globalSetup,
    setupFiles: 'emulator/contract/real-project.ts',
    maxWorkers: 1,
    isolate: false,
    sequence: { groupOrder },
    testTimeout: 90_000,
  },
})

export default defineConfig({
  test: {
    // What `server-only` guards against happens in a bundle for browsers; here it must load.
    alias: {
      'server-only': 'next/dist/compiled/server-only/empty.js',
      '@': fileURLToPath(new URL('.', import.meta.url)),
    },
    sequence: { sequencer: CoverageLast },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'emulator/{,control/,inbox/}*.test.ts', 'scripts/**/*.test.ts', '*.test.ts'],
        },
      },
      contract('contract', 'emulator/contract/target.ts', 1),
      contract('rehearsal', 'emulator/contract/rehearsal.ts', 2),
    ],
  },
})
