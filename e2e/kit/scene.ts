import type { Page } from '@playwright/test'
import { about } from './about'
import { authenticatorOf } from './authenticator'
import { callsOf } from './calls'
import { choicesOf } from './choices'
import { clockOf } from './clock'
import { faultsOf } from './faults'
import { inboxOf } from './inbox'
import { makeMember, type Who } from './members'
import { sessionsOf } from './sessions'
import { signIn } from './sign-in'

/** A member in front of a browser, and all that steers what happens: what steps and states are made of. */
export type Scene = Awaited<ReturnType<typeof setScene>>

/** Makes a member and everything around. */
export async function setScene(page: Page, who?: Who) {
  const member = await makeMember(who)
  return {
    page,
    member,
    inbox: about(inboxOf, member),
    authenticator: authenticatorOf(member),
    clock: clockOf(member.organization),
    faults: faultsOf(member.organization),
    calls: callsOf(member.organization),
    choices: choicesOf(member.organization),
    sessions: sessionsOf(member.organization),
    signIn: () => signIn(page, member),
  }
}
