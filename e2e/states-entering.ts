import {
  askForLink,
  askForLoginLink,
  askForOrganizations,
  followLink,
  logOut,
  openOrganizations,
  press,
  setNewPassword,
} from './actions'
import { newAddress, newPassword } from './kit/secrets'
import type { State } from './state'
import { discoveryLink, openMailedLink } from './steps-mail'

// What there is to see before somebody has logged in, besides the forms.

const LINK = '/authenticate?slug=acme&token=unknown&stytch_token_type='

const notice = (name: string, says: string): State => ({
  route: '/login',
  heading: 'Log in',
  open: ({ page }) => page.goto(`/login?notice=${name}`),
  says,
})

const mailSent = (route: string, open: State['open']): State => ({ route, heading: 'Check your email', open })

const deadLink = (route: string, open: State['open']): State => ({ route, heading: 'This link no longer works', open })

/** A link of another browser: asked for in one, opened in the next. */
const otherBrowser = (route: string, link: (scene: Parameters<State['open']>[0]) => Promise<string>): State => ({
  route,
  application: 'pkce',
  heading: 'This link belongs to another browser',
  open: async (scene) => {
    const address = await link(scene)
    await scene.page.context().clearCookies()
    await scene.page.goto(address)
  },
})

export const enteringStates: Record<string, State> = {
  'nobody is signed in': { route: '/', heading: 'Log in', open: ({ page }) => page.goto('/') },
  'all fields are missing': {
    route: '/login',
    heading: 'Log in',
    open: async ({ page }) => {
      await page.goto('/login')
      await press(page, 'Log in')
    },
    says: 'Enter your organization',
  },
  'after logging out': {
    route: '/login',
    heading: 'Log in',
    open: async ({ page, signIn }) => {
      await signIn()
      await logOut(page)
    },
    says: 'You are logged out',
  },
  'the session has ended': notice('session_ended', 'You were logged out'),
  'the log-in took too long': notice('mfa_ended', 'within ten minutes'),
  'the organization asks for the same step again': notice('circle', 'asked again for a step'),
  'after logging out without Stytch': notice('logged_out_here', 'You are logged out on this device'),
  'in an application for one organization': {
    route: '/login',
    application: 'one organization',
    heading: 'Log in',
    open: ({ page }) => page.goto('/login'),
  },
  'a log-in link was sent': mailSent('/login', ({ page, member }) => askForLoginLink(page, member)),
  'a reset link was sent': mailSent('/forgot-password', ({ page, member }) => askForLink(page, member)),
  'a reset link was sent to a Gmail address': mailSent('/forgot-password', ({ page, member }) =>
    askForLink(page, { ...member, email_address: newAddress('gmail.com') }),
  ),
  'a link to the organizations was sent': mailSent('/login/discovery', ({ page, member }) =>
    askForOrganizations(page, member.email_address),
  ),
  'there is no reset link': deadLink('/reset-password', ({ page }) => page.goto('/reset-password')),
  'the reset link is used up': deadLink('/reset-password', async ({ page }) => {
    await page.goto(`${LINK}multi_tenant_passwords`)
    await setNewPassword(page, newPassword())
  }),
  'the log-in link is used up': deadLink('/login/link', ({ page }) =>
    followLink(page, `${LINK}multi_tenant_magic_links`),
  ),
  'the link to the organizations is used up': deadLink('/login/discovery/link', ({ page }) =>
    followLink(page, `${LINK}discovery`),
  ),
  'another reset link was opened since': {
    route: '/reset-password',
    heading: 'Choose a new password',
    open: async (scene) => {
      await openMailedLink(scene, 'reset')
      const second = await scene.page.context().newPage()
      await second.goto(`${LINK}multi_tenant_passwords`)
      await second.close()
      await setNewPassword(scene.page, newPassword())
    },
    says: 'Another link has been opened since',
  },
  'the reset link is of another browser': otherBrowser('/reset-password', async ({ page, member, inbox }) => {
    await askForLink(page, member)
    return (await inbox.mail()).reset
  }),
  'the log-in link is of another browser': otherBrowser('/login/link', async ({ page, member, inbox }) => {
    await askForLink(page, member)
    return (await inbox.mail()).login
  }),
  'the link to the organizations is of another browser': otherBrowser('/login/discovery/link', discoveryLink),
  'no organization knows the address': {
    route: '/organizations',
    heading: 'No organization found',
    open: async ({ page, inbox }) => {
      const stranger = { email_address: newAddress() }
      await openOrganizations(page, stranger, inbox.of(stranger))
    },
  },
}
