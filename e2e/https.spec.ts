import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Response } from '@playwright/test'
import { alertOf, askForLink, expectSignedIn, logIn, logOut, setNewPassword, verify } from './actions'
import {
  EMULATOR,
  expect,
  handOnTo,
  LOGS,
  listenAt,
  needs,
  needsTool,
  newPassword,
  OWN_PORTS,
  scripted,
  startNginx,
  startServer,
  test,
  withPhone,
} from './fixtures'

// As it is deployed: https towards people, https towards Stytch, and a proxy that ends both.

const APP_URL = `https://localhost:${OWN_PORTS.https}`
const STYTCH_API_URL = `https://localhost:${OWN_PORTS['Stytch over https']}`
const FOLDER = resolve(LOGS, 'certificate')

/** For localhost, and vouched for by nobody but itself. */
function makeCertificate() {
  mkdirSync(FOLDER, { recursive: true })
  const [key, certificate] = [`${FOLDER}/key.pem`, `${FOLDER}/certificate.pem`]
  const about = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2']
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...about, '-keyout', key, '-out', certificate])
  return { key, certificate }
}

const readCookies = async (response: Response) => (await response.allHeaders())['set-cookie'] ?? ''

const overHttps = (port: number, behind: number, { key, certificate }: ReturnType<typeof makeCertificate>) => `
  server {
    ${listenAt(port, 'ssl')}
    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
    location / { ${handOnTo(behind)} }
  }`

test(
  'over https, a reset goes well, and its cookies are bound to this host',
  scripted,
  async ({ browser, makeMember, inbox, calls }) => {
    needs('this machine')
    needsTool('nginx')
    needsTool('openssl')
    const pem = makeCertificate()
    const known = { NODE_EXTRA_CA_CERTS: pem.certificate }
    const app = startServer('behind-https', OWN_PORTS['behind https'], { APP_URL, STYTCH_API_URL, ...known })
    const wary = startServer('https-to-nobody-known', OWN_PORTS['https to nobody known'], { STYTCH_API_URL })
    const stytch = overHttps(OWN_PORTS['Stytch over https'], Number(new URL(EMULATOR).port), pem)
    const nginx = startNginx('https', overHttps(OWN_PORTS.https, OWN_PORTS['behind https'], pem) + stytch)
    try {
      for (const { ask } of [app, wary])
        await expect.poll(() => ask('/readyz'), { timeout: 60_000 }).toBe('200 ready\n')

      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ baseURL: APP_URL, ignoreHTTPSErrors: true, javaScriptEnabled })
        const page = await context.newPage()
        const member = await makeMember(withPhone)
        const cookies: Promise<string>[] = []
        page.on('response', (response) => cookies.push(readCookies(response)))
        await askForLink(page, member)
        await page.goto((await inbox.of(member).mail()).reset)
        await setNewPassword(page, newPassword())
        await verify(page, await inbox.of(member).code())
        await expectSignedIn(page, member)
        const response = await page.goto('/settings')
        expect(response?.headers()['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
        await logOut(page)
        const written = (await Promise.all(cookies)).flatMap((header) => header.split('\n')).filter(Boolean)
        expect(written.length).toBeGreaterThan(3)
        const outlines = written.map((cookie) => cookie.replace(/^(\S+?)=[^;]*|; (Expires|Max-Age)=[^;]*/g, '$1'))
        for (const outline of outlines) expect(outline).toMatch(/^__Host-\w+; Path=\/; Secure; HttpOnly; SameSite=lax$/)
        await context.close()
      }

      // Nobody is asked for a member who is not who they say they are.
      const page = await browser.newPage({ baseURL: wary.url })
      const member = await makeMember()
      await logIn(page, member)
      await expect(alertOf(page)).toContainText("can't be used right now")
      expect(await calls.of(member.organization).paths()).toEqual([])
      await page.close()
    } finally {
      nginx.kill('SIGKILL')
      for (const { server } of [app, wary]) server.kill('SIGKILL')
    }
  },
)
