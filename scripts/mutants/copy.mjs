import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../environment.mjs'

// Neither made from sources nor read by a test.
const LEFT_OUT = ['node_modules', '.next', '.git', 'test-results', 'gallery']

/** A copy of the project outside of it, so that what is broken there is not the project. Removed with the process. */
export function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
  const isMeant = (path) => !LEFT_OUT.includes(basename(path))
  cpSync(root, copy, { recursive: true, filter: (path) => path === root || isMeant(path) })
  linkFolder(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** The same files under further names, since packages are large and nobody changes them. */
function linkFolder(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.name === '.cache') continue
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkFile(source, target)
  }
}

function linkFile(source, target) {
  try {
    linkSync(source, target)
  } catch {
    // On another disk, say.
    cpSync(source, target)
  }
}
