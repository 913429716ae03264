import { defineConfig } from '@playwright/test'
import config from './playwright.config'

// `npm run faults`: every action under every fault, with the servers of the browser tests, and then a search for secrets.
const LAST = 'after all'

export default defineConfig({
  ...config,
  testDir: 'e2e',
  projects: config.projects?.map((project) => ({
    ...project,
    testIgnore: [],
    testMatch: project.name === LAST ? 'after/secrets.spec.ts' : (project.testMatch ?? 'faults/matrix.ts'),
  })),
  // Of a whole run only (scripts/faults.mjs).
  reporter: process.env.WRITE_TABLE ? [['list'], ['./e2e/faults/write-table.ts']] : 'list',
})
