import { TOTP } from 'otpauth'
import { giveApp } from './seeding.ts'
import { newTeam, type Settings, strict, type Team } from './teams.ts'

/** A team whose member has an authenticator app, which shows the codes of this secret. */
export type AppTeam = Team & { secret: string; recovery_codes: string[] }

export async function newAppTeam(settings: Settings = {}): Promise<AppTeam> {
  const team = await newTeam({ ...strict, ...settings })
  return { ...team, ...(await giveApp(team)) }
}

/** What the app shows now, by the clock of the organization. */
export function codeNow({ secret, minutes_ahead }: Pick<AppTeam, 'secret' | 'minutes_ahead'>): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + minutes_ahead * 60_000 })
}

/** Another code than this one, of the same shape. */
export const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
