import type { Instrumentation } from 'next'

/** Runs once before the server answers anything. */
export async function register() {
  // Imported only where Node runs, since the check ends the process.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  ;(await import('./lib/check-settings')).checkSettings()
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME, TRUSTED_PROXIES } = (await import('./lib/env')).env()
  if (OTEL_EXPORTER_OTLP_ENDPOINT) (await import('./lib/tracing')).startTracing(OTEL_SERVICE_NAME)
  ;(await import('./lib/client-address')).noteClientAddresses(TRUSTED_PROXIES)
  await (await import('./lib/limits')).openLimits().opened
  ;(await import('./lib/log')).log('sys_startup')
  // A development server is to end at once, and shows what is wrong in the page.
  if (process.env.NODE_ENV !== 'production') return
  ;(await import('./lib/drain')).drainBeforeTheEnd()
  ;(await import('./lib/faults')).standInForNext()
}

/** A bug of ours that reached Next. Nothing of the error itself is logged. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  ;(await import('./lib/faults')).noteFault(`${routeType} ${routePath}`, digest)
}
