import { defineConfig } from '@playwright/test'
import config from './playwright.config'

// `npm run faults`: every action under every fault, with the servers of the browser tests.
const isMeant = ({ name }: { name?: string }) => name !== 'after all'

export default defineConfig({
  ...config,
  testDir: 'e2e',
  projects: config.projects?.filter(isMeant).map((project) => ({
    ...project,
    testIgnore: [],
    testMatch: project.testMatch ?? 'faults/matrix.ts',
  })),
  // Of a whole run only (scripts/faults.mjs).
  reporter: process.env.WRITE_TABLE ? [['list'], ['./e2e/faults/write-table.ts']] : 'list',
})
