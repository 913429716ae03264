import type { Browser } from '@playwright/test'
import { type Member, makeMember } from './members'
import { applications } from './servers'
import { signIn } from './sign-in'

/** Signs a member in once, for all tests of a worker that only need somebody to be signed in. */
export async function signSomebodyIn(browser: Browser) {
  const member = await makeMember()
  const context = await browser.newContext({ baseURL: applications.standard })
  await signIn(await context.newPage(), member)
  const cookies = await context.cookies()
  await context.close()
  const organization = { ...member.organization, is_shared: true as const }
  return { member: { ...member, organization } satisfies Member, cookies }
}
