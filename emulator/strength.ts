import type { ZxcvbnResult } from '@zxcvbn-ts/core'
import { choiceOf } from './choices/choices.ts'
import type { Fail } from './errors/errors.ts'
import { checkLuds, isMet } from './luds.ts'
import type { Organization, Subject } from './state.ts'

const VALID_SCORE = 3
const MOST_CHARACTERS = 128
// Scoring time grows steeply with length, and nobody's hundredth character makes the difference.
const SCORED_CHARACTERS = 100

// The third is strong by every measure and leaked all the same, which no strength meter can see.
const BREACHED_PASSWORDS = new Set([
  'password',
  'Tr0ub4dour&3',
  'leaked horse battery staple',
  'qwertyuiop123',
  'iloveyou',
  'P@ssw0rd!',
  'trustno1 trustno1',
  'correcthorsebatterystaple',
])

let loading: Promise<{ check: (password: string, user_inputs: string[]) => ZxcvbnResult }> | null = null

/** The word lists take a quarter of a second to load, so the first check pays for them and not the start. */
async function loadMeter() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}

export async function scorePassword(password: string, email_address: string | undefined) {
  loading ??= loadMeter()
  const meter = await loading
  const isKnown = email_address && choiceOf('strength_knows_email', null) === 'yes'
  const { score, feedback } = meter.check(password.slice(0, SCORED_CHARACTERS), isKnown ? [email_address] : [])
  return { score, isStrong: score >= VALID_SCORE, feedback }
}

export function isBreached(password: string): boolean {
  return BREACHED_PASSWORDS.has(password)
}

export async function refuseWeakOrBreached(
  password: string,
  email_address: string,
  { project, organization }: Pick<Subject, 'project'> & { organization: Organization | null },
  fail: Fail<'weak_password' | 'breached_password'>,
): Promise<void> {
  const isStrong =
    project.password_policy === 'luds'
      ? isMet(checkLuds(password, project))
      : (await scorePassword(password, email_address)).isStrong
  const isTooLong = choiceOf('longest_password', organization) === '128_characters' && password.length > MOST_CHARACTERS
  if (!isStrong || isTooLong) fail('weak_password')
  if (project.check_breach_on_creation && isBreached(password)) fail('breached_password')
}
