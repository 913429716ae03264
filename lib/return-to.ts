const BASE = 'http://this-application.invalid'

/**
 * The address to go back to after a log-in, when it is a path of this application; otherwise undefined.
 * Browsers read backslashes, tabs and doubled slashes as the start of another site, so the parsed result decides.
 */
export function toLocalPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 512 || !/^\/[\x21-\x7e]*$/.test(value)) return undefined
  const url = URL.canParse(value, BASE) ? new URL(value, BASE) : undefined
  if (url?.origin !== BASE || url.pathname.startsWith('//') || url.pathname.includes('\\')) return undefined
  return url.pathname + url.search
}
