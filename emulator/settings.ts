const { EMULATOR_PORT = '4010', PORT = '3000', APP_URL, EMULATOR_REDIRECT_URLS = '' } = process.env
const { EMULATOR_HOST = 'localhost', EMULATOR_GATE_PORTS } = process.env

const app_url = (APP_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
const more_redirect_urls = EMULATOR_REDIRECT_URLS.split(',').map((url) => url.trim())

const port = Number(EMULATOR_PORT)
// Next to the main one, where the app is not; beside a free port, a free one.
const default_gate_ports = [port && port + 1].filter((gate_port) => String(gate_port) !== new URL(app_url).port)
const gate_ports = EMULATOR_GATE_PORTS?.split(',').filter(Boolean).map(Number)

export const settings = {
  /** "localhost" is loopback in both families. */
  host: EMULATOR_HOST,
  port,
  gate_ports: gate_ports ?? default_gate_ports,
  app_url,
  // Not secrets: they open this process only, and say so to scanners and readers alike.
  project_id: 'project-test-00000000-0000-4000-8000-000000000000',
  secret: 'secret-test-emulator-only-not-a-secret-000000=',
  // What a project either is or is not needs another project: projects.ts says what each is like.
  cross_organization: {
    project_id: 'project-test-00000000-0000-4000-8000-000000000001',
    secret: 'secret-test-emulator-only-not-a-secret-000001=',
  },
  luds: {
    project_id: 'project-test-00000000-0000-4000-8000-000000000002',
    secret: 'secret-test-emulator-only-not-a-secret-000002=',
  },
  // What a real project lists in its dashboard; the first one is the default.
  redirect_urls: [`${app_url}/authenticate`, ...more_redirect_urls.filter(Boolean)],
}
