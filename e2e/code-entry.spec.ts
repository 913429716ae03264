import { expectSignedIn, logIn, verify } from './actions'
import { expect, scripted, test, withPhone } from './fixtures'

// Entering a code: as it was copied, or filled in by the browser; it is sent by a press only.

test.use({ who: withPhone })

test('a code may come with the whole message, and in other digits', async ({ page, member, inbox }) => {
  await logIn(page, member)
  const code = await inbox.code()
  const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  await verify(page, `‏رمز التحقق الخاص بك هو ${arabic}.`)
  await expectSignedIn(page, member)
})

test('the field is one field for numbers and codes', async ({ page, member }) => {
  await logIn(page, member)
  const field = page.getByLabel('Verification code')
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(field).toHaveAttribute('inputmode', 'numeric')
  expect([await field.getAttribute('type'), await field.getAttribute('maxlength')]).toEqual([null, null])
})

test(
  'a browser that reads the message fills the code in, and sends nothing',
  scripted,
  async ({ page, member, inbox, calls }) => {
    // What no browser of a test can do: it is answered when the message is there.
    await page.addInitScript(() => {
      const found = new Promise((resolve) =>
        Object.assign(globalThis, { receive: (code: string) => resolve({ code }) }),
      )
      Object.assign(globalThis, { OTPCredential: class {}, askedFor: [] })
      const get = (options: unknown) => {
        ;(globalThis as unknown as { askedFor: unknown[] }).askedFor.push(options)
        return found
      }
      Object.defineProperty(navigator, 'credentials', { value: { get } })
    })
    await logIn(page, member)
    const field = page.getByLabel('Verification code')
    await expect(field).toBeVisible()
    const code = await inbox.code()
    await expect.poll(() => page.evaluate('askedFor.length')).toBe(1)
    await page.evaluate(`receive(${JSON.stringify(code)})`)
    await expect(field).toHaveValue(code)
    expect(await calls.to('otps/sms/authenticate')).toHaveLength(0)
    await verify(page, code)
    await expectSignedIn(page, member)
    // It does not go on asking when there is nothing to wait for.
    expect(await page.evaluate('askedFor.every(({ signal }) => signal.aborted)')).toBe(true)
  },
)
