import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// docs/security.md names the versions from which on known weaknesses of the framework are mended.

const table = readFileSync('docs/security.md', 'utf8')
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const floors = [...table.matchAll(/^\| `([@\w/-]+)` +\| (\d+\.\d+\.\d+) +\|/gm)]

test('no package is older than the version that docs/security.md asks for', () => {
  expect(floors.length).toBeGreaterThan(3)
  for (const [, name = '', floor = ''] of floors) {
    const { version } = packages[`node_modules/${name}`]
    expect(version.localeCompare(floor, 'en', { numeric: true }), `${name} ${version}`).toBeGreaterThanOrEqual(0)
  }
})
