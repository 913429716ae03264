import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quietly } from './command.mjs'
import { given, nodeBinary, root } from './environment.mjs'
import { hashInputs } from './inputs.mjs'
import { localBuild } from './settings.mjs'
import { NEXT } from './stack.mjs'

const STAMP = join(root, '.next', 'inputs.sha256')
const BUILD_ID = join(root, '.next', 'BUILD_ID')

/** Installs the packages of the lock, unless they are there and no older than it. */
export async function install() {
  // npm writes this file last: a broken-off installation has none.
  const done = modifiedAt(join(root, 'node_modules', '.package-lock.json'))
  if (done >= modifiedAt(join(root, 'package-lock.json'))) return
  const [file, ...npm] = npmCommand()
  const args = [...npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error']
  await quietly('Installing (about half a minute the first time)', file, args)
}

/** Builds for production, unless the last build was made from these very inputs. */
export async function build() {
  const inputs = hashInputs()
  if (isBuiltFrom(inputs)) return
  rmSync(STAMP, { force: true })
  await quietly('Building for production (about ten seconds)', nodeBinary(), [NEXT, 'build'], localBuild)
  writeFileSync(STAMP, inputs)
}

function isBuiltFrom(inputs) {
  if (!existsSync(STAMP) || !existsSync(BUILD_ID)) return false
  // A build that is newer than the stamp was made by somebody else, from inputs that nobody noted.
  return modifiedAt(STAMP) >= modifiedAt(BUILD_ID) && readFileSync(STAMP, 'utf8') === inputs
}

// The npm that runs this script, on the Node that runs npm: the one in node_modules is about to be replaced.
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = given
  return npm && node ? [node, npm] : ['npm']
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
