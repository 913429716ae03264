import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { eventOf } from './events'

describe('what a call to Stytch is called in the log', () => {
  test.each([
    ['passwords.authenticate', true, undefined, 'authn_login_success'],
    ['passwords.authenticate', false, 'unauthorized_credentials', 'authn_login_fail'],
    ['passwords.authenticate', false, 'user_lock_limit_reached', 'authn_login_lock'],
    ['otps.sms.send', true, undefined, 'authn_token_created'],
    ['otps.sms.send', false, 'too_many_requests', 'excess_rate_limit_exceeded'],
    ['passwords.email.reset', true, undefined, 'authn_password_change'],
    ['passwords.email.reset', false, undefined, 'authn_password_change_fail'],
    ['sessions.authenticate', false, 'session_not_found', 'session_expired'],
    ['passwords.strengthCheck', true, undefined, 'stytch_call'],
    ['passwords.strengthCheck', false, undefined, 'stytch_call'],
  ] as const)('%s, answered %s, %s: %s', (endpoint, isAnswered, error_type, event) => {
    expect(eventOf(endpoint, isAnswered, error_type)).toBe(event)
  })

  test('has a meaning for every call but those that only ask', () => {
    const sources = readdirSync('lib/auth').filter((name) => !name.includes('.test.'))
    const endpoints = sources
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        [...readFileSync(`lib/auth/${name}`, 'utf8').matchAll(/endpoint: '(.*?)'/g)].map(([, called]) => called),
      )
    const asking = [...new Set(endpoints)].filter(
      (endpoint) => eventOf(endpoint ?? '', true, undefined) === 'stytch_call',
    )
    expect(asking.sort()).toEqual([
      'discovery.organizations.list',
      'organizations.members.deleteMFAPhoneNumber',
      'organizations.members.get',
      'passwords.strengthCheck',
    ])
  })
})
