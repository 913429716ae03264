import { expect, test } from 'vitest'
import { logIn, mountEmulator, newestCode, newPhoneTeam } from './testing.ts'

mountEmulator()

test('the text of a log-in reaches no number that cannot be texted, and the answer does not tell', async () => {
  const team = newPhoneTeam({}, { mfa_phone_number: '+15555560001' })
  expect((await logIn(team)).mfa_required?.secondary_auth_initiated).toBe('sms_otp')
  expect(newestCode(team)).toBe('')
})
