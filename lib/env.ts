import 'server-only'
import { isSupportedCountry } from 'libphonenumber-js'
import { z } from 'zod'

export const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** A slug, an id or an external id of an organization. */
export const ORGANIZATION = /^[\w.~|-]{1,128}$/

const optional = z.string().optional()

const onOrOff = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .default('off')
  .transform((choice) => choice === 'on')

const minutes = (least: number, most: number, otherwise: number) => wholeNumber('minutes', least, most, otherwise)

function wholeNumber(unit: string, least: number, most: number, otherwise: number) {
  const error = `must be a whole number of ${unit} from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(otherwise)
}

/** How often something may happen in how many minutes, as `times/minutes`. */
const limit = (otherwise: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,3}$/, { error: 'must be how often in how many minutes, like 3/15' })
    .default(otherwise)
    .transform((text) => {
      const [times = 0, minutes = 0] = text.split('/').map(Number)
      return { times, minutes }
    })

/** docs/security.md says what each is for. */
const limits = {
  LIMIT_MAILS_PER_ADDRESS: limit('3/15'),
  LIMIT_MAILS_PER_CLIENT: limit('10/15'),
  LIMIT_LOGINS_PER_ADDRESS: limit('5/15'),
  LIMIT_LOGINS_PER_CLIENT: limit('50/15'),
  LIMIT_HINTS_PER_CLIENT: limit('100/15'),
  LIMIT_CODES_PER_MEMBER: limit('5/15'),
  LIMIT_TEXTS_PER_CLIENT: limit('10/60'),
  LIMIT_TEXTS_PER_NUMBER: limit('3/10'),
  LIMIT_TEXTS_PER_NUMBER_A_DAY: limit('10/1440'),
  LIMIT_TEXTS_PER_PREFIX: limit('30/60'),
  LIMIT_TEXTS: limit('300/60'),
}

export type LimitName = keyof typeof limits

/** The first one is where numbers without a prefix are from. */
const countries = z.string().transform((text, context) => {
  const codes = text.split(',').map((code) => code.trim().toUpperCase())
  const unknown = codes.filter((code) => !isSupportedCountry(code))
  if (unknown.length > 0) context.addIssue(`must be countries like US,GB, and ${unknown.join(', ')} is none`)
  return codes.filter((code) => isSupportedCountry(code))
})

/** An https address, or plain http on this machine only: passwords travel over it. */
const address = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  // Not all that URL takes for a name is one, and some of it would begin another directive of the pages' policy.
  const isNamed = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(url?.hostname ?? '')
  if (url && isSafe && isNamed && url.pathname === '/' && !url.search && !url.hash && !url.username) return url.origin
  context.addIssue('must be an https address without a path (plain http only on localhost)')
  return z.NEVER
})

/** Addresses with commas between them. */
const addresses = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(address))

/** One line of security.txt: nothing that could begin another one. */
const contact = z
  .string()
  .trim()
  .regex(/^(mailto:[!-?A-~]+@[!-?A-~]+|https:\/\/[!-~]+)$/, { error: 'must be a mailto: or an https: address' })

/** One secret, or several with ids (`2:…,1:…`): iron-session seals with the highest id and opens with all of them. */
const cookieSecrets = z
  .string({ error: 'is missing: openssl rand -base64 32 makes one' })
  .transform((text, context) => {
    const withIds = /^\d+:/.test(text)
    const secrets = withIds ? text.split(',').map((part) => part.match(/^\s*(\d+):(.*?)\s*$/)?.slice(1)) : [['1', text]]
    const isLong = secrets.every((pair) => (pair?.[1]?.length ?? 0) >= 32)
    if (isLong) return Object.fromEntries(secrets as [string, string][])
    context.addIssue('needs at least 32 characters (several for rotation: 2:new…,1:old…)')
    return z.NEVER
  })

const shape = z.object({
  STYTCH_PROJECT_ID: z
    .string({ error: 'is missing: it stands in the Stytch dashboard under API keys' })
    .regex(/^project-(test|live)-/, { error: 'must begin with project-test- or project-live-' }),
  STYTCH_SECRET: z
    .string({ error: 'is missing: it stands in the Stytch dashboard under API keys' })
    .regex(/^secret-(test|live)-/, { error: 'must begin with secret-test- or secret-live-' }),
  STYTCH_API_URL: address.optional(),
  STYTCH_ORGANIZATION: z
    .string()
    .trim()
    .regex(ORGANIZATION, { error: 'must be the slug or the id of an organization' })
    .optional(),
  APP_URL: z.string({ error: 'is missing: the address at which people reach this application' }).pipe(address),
  SESSION_SECRET: cookieSecrets,
  SESSION_RECHECK_SECONDS: wholeNumber('seconds', 0, 3600, 60),
  STYTCH_TIMEOUT_MS: wholeNumber('milliseconds', 100, 60_000, 3500),
  DRAIN_SECONDS: wholeNumber('seconds', 0, 300, 10),
  SESSION_DURATION_MINUTES: minutes(5, 527_040, 60),
  SESSION_LIFETIME_MINUTES: minutes(5, 527_040, 24 * 60),
  RESET_LINK_EXPIRATION_MINUTES: minutes(5, 10_080, 30),
  SMS_RESEND_SECONDS: wholeNumber('seconds', 0, 600, 30),
  PHONE_COUNTRIES: countries.default(['US', 'CA']),
  STYTCH_PKCE: onOrOff,
  STYTCH_CROSS_ORGANIZATION_PASSWORDS: onOrOff,
  STYTCH_RESET_TEMPLATE_ID: optional,
  NEUTRAL_ANSWER_MS: wholeNumber('milliseconds', 0, 5000, 1000),
  ...limits,
  LIMITS_SCALE: wholeNumber('times', 1, 100_000, 1),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^([0-9]|10)$/, { error: 'must be a whole number of proxies from 0 to 10' })
    .transform(Number)
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be an address like redis://localhost:6379' }).optional(),
  REDIS_TIMEOUT_MS: wholeNumber('milliseconds', 10, 5000, 100),
  SECURITY_CONTACT: contact.optional(),
  LOGO_ORIGINS: addresses,
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be the address of a collector' }).optional(),
  OTEL_SERVICE_NAME: z.string().default('stytch-b2b-password-reset'),
})

/** The names of all settings. */
export const SETTINGS = Object.keys(shape.shape)

const schema = shape
  .superRefine((settings, context) => {
    const isLive = settings.STYTCH_PROJECT_ID.startsWith('project-live-')
    if (settings.STYTCH_SECRET.startsWith('secret-live-') !== isLive)
      context.addIssue({
        code: 'custom',
        path: ['STYTCH_SECRET'],
        message: 'belongs to the other environment (test or live) than STYTCH_PROJECT_ID',
      })
    if (settings.SESSION_DURATION_MINUTES > settings.SESSION_LIFETIME_MINUTES)
      context.addIssue({
        code: 'custom',
        path: ['SESSION_DURATION_MINUTES'],
        message: 'must not be longer than SESSION_LIFETIME_MINUTES, after which every session ends',
      })
    if (settings.STYTCH_CROSS_ORGANIZATION_PASSWORDS && settings.STYTCH_ORGANIZATION)
      context.addIssue({
        code: 'custom',
        path: ['STYTCH_CROSS_ORGANIZATION_PASSWORDS'],
        message: 'cannot be on with STYTCH_ORGANIZATION: such a password belongs to all organizations of an address',
      })
  })
  // Where people come over https somebody else has ended it: this server speaks plain http.
  .transform(({ TRUSTED_PROXIES, ...settings }) => {
    const isBehindProxy = settings.APP_URL.startsWith('https:')
    return { ...settings, TRUSTED_PROXIES: TRUSTED_PROXIES ?? (isBehindProxy ? 1 : 0) }
  })

export type Settings = z.output<typeof schema>

/** Reads settings from `source`: either all of them are right, or `problems` has one line for each that is not. */
export function parseSettings(source: Record<string, string | undefined>) {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(present)
  if (parsed.success) return { settings: parsed.data, problems: [] }
  return {
    settings: undefined,
    problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
  }
}

let checked: Settings | undefined

/** The settings, read at the first call, so that a build needs none. Throws when one is missing or wrong. */
export function env(): Settings {
  if (checked) return checked
  const { settings, problems } = parseSettings(process.env)
  if (!settings) throw new Error(`The settings are not complete:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  checked = settings
  return settings
}

/** One line for each setting that is missing or wrong. */
export const findProblems = (): string[] => parseSettings(process.env).problems

export const isDevelopment = process.env.NODE_ENV === 'development'
