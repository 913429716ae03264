/** Runs once before the server answers anything. */
export async function register() {
  // Imported only where Node runs, since the check ends the process.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  ;(await import('./lib/check-settings')).checkSettings()
  // A development server is to end at once.
  if (process.env.NODE_ENV === 'production') (await import('./lib/drain')).drainBeforeTheEnd()
}
