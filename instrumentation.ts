/** Runs once before the server answers anything. */
export async function register() {
  // Imported only where Node runs, since the check ends the process.
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('./lib/check-settings')).checkSettings()
}
