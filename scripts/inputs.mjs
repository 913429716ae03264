import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './environment.mjs'

const FOLDERS = ['app', 'lib', 'public']
const FILES =
  /^(proxy|instrumentation.*|tailwind\.config)\.ts$|^(next|postcss)\.config\.mjs$|^(tsconfig|package-lock)\.json$/

/** One hash over everything that a production build is made from: names and contents, in a fixed order. */
export function hashInputs() {
  const files = readdirSync(root).filter((name) => FILES.test(name))
  const hash = createHash('sha256')
  for (const path of [...files, ...FOLDERS.flatMap(listFiles)].sort()) {
    const content = readFileSync(join(root, path))
    // The length keeps the end of one file and the beginning of the next apart.
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function listFiles(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => statSync(join(root, path)).isFile())
}
