import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What comes from others. docs/security.md names the versions from which on known weaknesses of the framework are mended,
// and the licences.

type Package = {
  version: string
  license?: string
  integrity?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  hasInstallScript?: boolean
}

const docs = readFileSync('docs/security.md', 'utf8')
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const namesOf = (of: typeof packages) => of.map(([path]) => path)

test('no package is older than the version that docs/security.md asks for', () => {
  const floors = [...docs.matchAll(/^\| `([@\w/-]+)` +\| (\d+\.\d+\.\d+) +\|/gm)]
  expect(floors.length).toBeGreaterThan(3)
  for (const [, name = '', floor = ''] of floors)
    for (const [path, { version }] of packages.filter(([path]) => path.endsWith(`node_modules/${name}`)))
      expect(version.localeCompare(floor, 'en', { numeric: true }), `${path} ${version}`).toBeGreaterThanOrEqual(0)
})

test('every package is known by its hash, but those of other machines that were never downloaded', () => {
  const unknown = packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))
  expect(namesOf(unknown.filter(([, { optional, os, cpu }]) => !optional || !(os ?? cpu)))).toEqual([])
})

test('no package runs a script when it is installed', () => {
  expect(namesOf(packages.filter(([, { hasInstallScript }]) => hasInstallScript))).toEqual([])
})

test('every licence is one of those that docs/security.md names', () => {
  const [, list = ''] = docs.match(/^Licences: (.*?)\.$/ms) ?? []
  const named = new Set(list.match(/[\w.-]*\w/g))
  const unlicensed = packages.filter(([, { license, optional, os, cpu }]) => !license && !(optional && (os ?? cpu)))
  expect(namesOf(unlicensed)).toEqual([])
  const licences = packages.flatMap(([, { license = '' }]) => license.match(/\b(?!(?:AND|OR)\b)[\w.-]+/g) ?? [])
  expect(licences.length).toBeGreaterThan(100)
  expect([...new Set(licences)].filter((licence) => !named.has(licence))).toEqual([])
})

test('npm makes a list of all packages in the form of CycloneDX', { timeout: 60_000 }, () => {
  const sbom = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { bomFormat, components } = JSON.parse(String(sbom))
  expect(bomFormat).toBe('CycloneDX')
  expect(components.length).toBeGreaterThan(100)
})
