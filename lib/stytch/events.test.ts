import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { eventOf } from './events'

describe('what a call to Stytch is called in the log', () => {
  test.each([
    ['passwords.authenticate', 'answered', undefined, 'authn_login_success'],
    ['passwords.authenticate', 'rejected', 'unauthorized_credentials', 'authn_login_fail'],
    ['passwords.authenticate', 'rejected', 'user_lock_limit_reached', 'authn_login_lock'],
    ['otps.sms.send', 'answered', undefined, 'authn_token_created'],
    ['otps.sms.send', 'rejected', 'too_many_requests', 'excess_rate_limit_exceeded'],
    ['passwords.email.reset', 'answered', undefined, 'authn_password_change'],
    ['passwords.email.reset', 'rejected', 'unable_to_auth_password_reset_token', 'authn_password_change_fail'],
    ['sessions.authenticate', 'rejected', 'session_not_found', 'session_expired'],
    ['passwords.strengthCheck', 'answered', undefined, 'stytch_call'],
    ['passwords.authenticate', 'unavailable', 'something_new', 'authn_login_fail'],
    ['passwords.authenticate', 'unavailable', undefined, 'stytch_call'],
    ['sessions.authenticate', 'unconfirmed', 'internal_server_error', 'stytch_call'],
  ] as const)('%s, %s, %s: %s', (endpoint, status, error_type, event) => {
    expect(eventOf(endpoint, status, error_type)).toBe(event)
  })

  test('has a meaning for every call but those that only ask', () => {
    const sources = readdirSync('lib/auth').filter((name) => !name.includes('.test.'))
    const endpoints = sources
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        [...readFileSync(`lib/auth/${name}`, 'utf8').matchAll(/endpoint: '(.*?)'/g)].map(([, called]) => called),
      )
    const asking = [...new Set(endpoints)].filter(
      (endpoint) => eventOf(endpoint ?? '', 'answered', undefined) === 'stytch_call',
    )
    expect(asking.sort()).toEqual([
      'discovery.organizations.list',
      'organizations.members.deleteMFAPhoneNumber',
      'organizations.members.get',
      'passwords.strengthCheck',
    ])
  })
})
