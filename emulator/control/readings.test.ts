import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withoutSecrets } from '../secrets.ts'
import {
  errorTypeOf,
  logIn,
  mailTokens,
  mountEmulator,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  stytch,
} from '../testing.ts'
import { get } from './testing.ts'

mountEmulator()

describe('what the control API tells', () => {
  test('lists what was asked, with secrets only as length and hash', async () => {
    const team = newTeam({}, { name: 'Ada' })
    const { organization_id, email_address } = team
    await logIn(team)
    const { reset } = await mailTokens(team)
    await errorTypeOf(stytch.passwords.email.reset({ password_reset_token: reset, password: 'weak' }))
    const { calls } = await get(`/emulator/calls?organization_id=${organization_id}`)
    const hashed = (secret: string) => ({
      length: secret.length,
      sha256: createHash('sha256').update(secret).digest('hex'),
    })
    expect(calls.map(({ body }: { body: unknown }) => body)).toEqual([
      { organization_id, email_address, password: hashed(PASSWORD) },
      { organization_id, email_address },
      { password_reset_token: hashed(reset), password: hashed('weak') },
    ])
    const [{ call_id }, ...later] = calls
    expect((await get(`/emulator/calls?organization_id=${organization_id}&since=${call_id}`)).calls).toEqual(later)
  })

  test('hides the hash of a migrated password, and a body that is nothing but a text', () => {
    const hidden = { length: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
    const migrated = { hash: '5f4dc', md_5_config: { prepend_salt: 'salty', append_salt: '' } }
    expect(withoutSecrets(migrated)).toMatchObject({ hash: hidden, md_5_config: { prepend_salt: hidden } })
    expect(withoutSecrets('whole')).toEqual(hidden)
    expect(withoutSecrets(['a'])).toEqual(hidden)
  })

  test('waits for the next message to an address', async () => {
    const team = newTeam()
    await mailTokens(team)
    const [{ message_id }] = (await get(`/emulator/messages?to=${team.email_address}`)).messages
    const query = `to=${team.email_address}&since=${message_id}`
    expect((await get(`/emulator/messages?${query}`)).messages).toEqual([])
    expect((await get(`/emulator/messages?${query}&wait_ms=50`)).messages).toEqual([])
    const waiting = get(`/emulator/messages?${query}&wait_ms=60000`)
    await mailTokens(newTeam())
    await mailTokens(team)
    const { messages } = await waiting
    expect(messages).toHaveLength(1)
    expect(messages[0].message_id).toBeGreaterThan(message_id)
  })

  test('lists messages newest first, whatever the "+" of an address became', async () => {
    const team = newPhoneTeam()
    await mailTokens(team)
    await mailTokens(team)
    const { messages } = await get(`/emulator/messages?to=${team.email_address.toUpperCase()}`)
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatchObject({
      channel: 'email',
      code: null,
      links: [/./, /./].map((r) => expect.stringMatching(r)),
    })
    await logIn(team)
    const texts = await get(`/emulator/messages?to=${team.member.mfa_phone_number}`)
    expect(texts.messages).toMatchObject([{ channel: 'sms', subject: null, links: [], code: newestCode(team) }])
  })
})
