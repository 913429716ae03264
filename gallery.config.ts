import { defineConfig } from '@playwright/test'
import config from './playwright.config'

// `npm run gallery`: a picture of every state, with the servers of the browser tests.
export default defineConfig({
  ...config,
  testDir: 'e2e/gallery',
  testMatch: 'pictures.ts',
  projects: [{ name: 'gallery' }],
  globalTeardown: './e2e/gallery/write-page.ts',
  reporter: 'dot',
  use: { ...config.use, trace: 'off' },
})
