import { headingOf } from './actions'
import { applications, expect, needs, scripted, sendRaw, test } from './fixtures'

// What browsers, password managers and finders of weaknesses look for without being told where. One mode is enough.

const from = (path: string, application: keyof typeof applications = 'standard') =>
  new URL(path, applications[application]).href

test.describe('conventions', scripted, () => {
  test('a password manager is led to where a member changes the password', async ({ page, somebody }) => {
    expect(somebody).toBeDefined()
    await page.goto('/.well-known/change-password')
    expect(new URL(page.url()).pathname).toBe('/settings')
    await expect(page.getByLabel(/New password|Current password/).first()).toBeVisible()
  })

  test('a password manager that nobody is signed in for comes back to the settings after the log-in', async ({
    page,
  }) => {
    await page.goto('/.well-known/change-password')
    await expect(headingOf(page, 'Log in')).toBeVisible()
    expect(new URL(page.url()).searchParams.get('return_to')).toBe('/settings')
  })

  test('a password manager can tell by an address that cannot be there that others are', async () => {
    needs('its own answers')
    const nowhere = await sendRaw(
      from('/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200'),
    )
    expect(nowhere.status).toBe(404)
    const { status, headers } = await sendRaw(from('/.well-known/change-password'))
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/settings' })
  })

  test('security.txt says whom to tell, for less than a year', async () => {
    needs('an application of its own')
    const path = '/.well-known/security.txt'
    const { status, headers, text } = await sendRaw(from(path, 'one organization'))
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/plain; charset=utf-8' })
    const [, expires = ''] = text.match(/^Expires: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m) ?? []
    const days = (Date.parse(expires) - Date.now()) / (24 * 60 * 60_000)
    expect(days).toBeGreaterThan(363)
    expect(days).toBeLessThanOrEqual(365)
    expect(text.replace(expires, 'THEN')).toBe(
      `Contact: mailto:security@example.com\nExpires: THEN\nPreferred-Languages: en\nCanonical: ${from(path, 'one organization')}\n`,
    )
  })

  test('security.txt is not there when nobody is named', async () => {
    needs('an application of its own')
    const { status, text } = await sendRaw(from('/.well-known/security.txt'))
    expect(status).toBe(404)
    expect(text).not.toContain('Contact')
  })
})
