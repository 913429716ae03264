/**
 * The place for a device fingerprint: a script of your own (Stytch's telemetry script gives a `telemetry_id`) puts it
 * into this field, and every action that can make a session hands it on to Stytch. Empty here, and then nothing is sent.
 */
export function TelemetryField() {
  return <input type="hidden" name="telemetry_id" defaultValue="" />
}
