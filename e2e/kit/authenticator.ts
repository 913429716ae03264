import { get } from './control'
import type { Member } from './members'
import { keepSecret } from './secrets'

type Totp = { secret: string; code: string; recovery_codes: string[] }

/** The authenticator app of one member, also while it is being set up. */
export function authenticatorOf({ member_id }: Pick<Member, 'member_id'>) {
  const read = async () => {
    const totp = await get<Totp>('totp', { member_id })
    for (const secret of [totp.secret, totp.code, ...totp.recovery_codes]) keepSecret(secret)
    return totp
  }
  return {
    /** What the app shows now. */
    code: async () => (await read()).code,
    secret: async () => (await read()).secret,
    recoveryCodes: async () => (await read()).recovery_codes,
  }
}
