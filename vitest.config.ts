import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'emulator/**/*.test.ts', 'scripts/**/*.test.ts', '*.test.ts'],
    // What `server-only` guards against happens in a bundle for browsers; here it must load.
    alias: {
      'server-only': 'next/dist/compiled/server-only/empty.js',
      '@': fileURLToPath(new URL('.', import.meta.url)),
    },
  },
})
