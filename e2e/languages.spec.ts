import type { Page } from '@playwright/test'
import { askForLink, expectSignedIn, fieldOf, headingOf, setNewPassword } from './actions'
import { expect, newPassword, scripted, test, unscripted } from './fixtures'
import { steps } from './steps'

// In their own words, since the kit looks up all others where the pages do.

const pages = [
  { locale: 'en-GB', lang: 'en', dir: 'ltr', name: 'English', heading: 'Log in', stytch: 'en' },
  { locale: 'es-MX', lang: 'es', dir: 'ltr', name: 'Español', heading: 'Iniciar sesión', stytch: 'es' },
  { locale: 'fr-CA', lang: 'fr', dir: 'ltr', name: 'Français', heading: 'Connexion', stytch: 'fr' },
  { locale: 'pt-PT', lang: 'pt-BR', dir: 'ltr', name: 'Português', heading: 'Entrar', stytch: 'pt-br' },
  { locale: 'ar-EG', lang: 'ar', dir: 'rtl', name: 'العربية', heading: 'تسجيل الدخول', stytch: 'en' },
]

const exactly = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

async function expectLanguage(page: Page, { lang, dir, heading }: (typeof pages)[number]) {
  await expect(exactly(page, heading)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expect(page.locator('html')).toHaveAttribute('dir', dir)
  await expect(page.getByRole('button', { name: pages.find((one) => one.lang === lang)?.name ?? '' })).toHaveAttribute(
    'aria-current',
    'true',
  )
}

for (const language of pages)
  test.describe(`a browser that asks for ${language.locale}`, () => {
    test.use({ locale: language.locale })

    test('is answered in it', async ({ page }) => {
      await page.goto('/login')
      await expectLanguage(page, language)
    })

    test('can be told otherwise, which it keeps', async ({ page }) => {
      for (const other of pages.toReversed()) {
        await page.goto('/login')
        await page.getByRole('button', { name: other.name, exact: true }).click()
        await expectLanguage(page, other)
        await page.goto('/login')
        await expectLanguage(page, other)
      }
    })
  })

for (const { lang, stytch } of pages)
  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang })

    test('a forgotten password is chosen anew, and Stytch writes in the same language', async ({
      page,
      member,
      inbox,
      calls,
    }) => {
      await askForLink(page, member)
      await page.goto((await inbox.mail()).reset)
      await setNewPassword(page, 'qwerty')
      await expect(page.locator('main [role=alert]').first()).toBeVisible()
      await setNewPassword(page, newPassword())
      await expectSignedIn(page, member)
      for (const endpoint of ['passwords/email/reset/start', 'passwords/email/reset'])
        expect(await calls.bodies(endpoint)).toEqual([expect.objectContaining({ locale: stytch })])
    })
  })

/** All that Stytch takes a language for: what it sends, now or as the second step. */
const TAKES_LOCALE = [
  'discovery/intermediate_sessions/exchange',
  'magic_links/authenticate',
  'magic_links/email/discovery/send',
  'magic_links/email/login_or_signup',
  'otps/sms/send',
  'passwords/authenticate',
  'passwords/email/reset',
  'passwords/email/reset/start',
  'passwords/session/reset',
]

test.describe('Stytch is told the language', scripted, () => {
  test.use({ locale: 'fr' })

  for (const [name, step] of Object.entries(steps).filter(([, { call }]) => TAKES_LOCALE.includes(call)))
    test(name, async ({ begin }) => {
      const scene = await begin(step)
      await step.press(scene)
      const locales = async () => new Set((await scene.calls.bodies(step.call)).map(({ locale }) => locale))
      await expect.poll(locales).toEqual(new Set(['fr']))
      await expect(headingOf(scene.page, step.goesOnTo)).toBeVisible()
    })

  test('in all calls that take one', () => {
    const called = new Set(Object.values(steps).map(({ call }) => call))
    expect(TAKES_LOCALE.filter((call) => !called.has(call))).toEqual([])
  })
})

test('what a browser has chosen outlives a log-out and a log-in', async ({ page, member, signIn }) => {
  await signIn()
  await page.getByRole('button', { name: 'Español', exact: true }).click()
  await page.getByRole('button', { name: 'Cerrar sesión', exact: true }).click()
  await expect(exactly(page, 'Iniciar sesión')).toBeVisible()
  await page.getByLabel('Correo electrónico').fill(member.email_address)
  await page.getByLabel('Contraseña', { exact: true }).fill(member.password)
  await page.getByRole('button', { name: 'Iniciar sesión', exact: true }).click()
  await expect(exactly(page, 'Configuración de la cuenta')).toBeVisible()
})

test('advice moves nothing where sentences are longer', scripted, async ({ page, member, inbox }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await page.getByRole('button', { name: 'Français', exact: true }).click()
  const button = page.getByRole('button', { name: 'Enregistrer le nouveau mot de passe', exact: true })
  await expect(button).toBeVisible()
  const before = await button.boundingBox()
  await page.getByLabel('Nouveau mot de passe').fill('zxcvbn')
  await expect(page.getByText('Pas encore assez', { exact: false })).toBeVisible()
  expect(await button.boundingBox()).toEqual(before)
})

test('what was typed stays when the language is changed', scripted, async ({ page }) => {
  await page.goto('/login')
  await fieldOf(page, 'Email').fill('ada@example.com')
  await page.getByRole('button', { name: 'Español', exact: true }).click()
  await expect(exactly(page, 'Iniciar sesión')).toBeVisible()
  await expect(page.getByLabel('Correo electrónico')).toHaveValue('ada@example.com')
})

test('a page that is not there can be read in another language', async ({ page, noise }) => {
  await page.goto('/nowhere')
  await page.getByRole('button', { name: 'Français', exact: true }).click()
  await expect(exactly(page, 'Page introuvable')).toBeVisible()
  // The browser itself reports the 404.
  expect(noise.splice(0).filter((line) => !line.includes('404'))).toEqual([])
})

test('without scripts an error is said in the language that its form was sent in', unscripted, async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'Español', exact: true }).click()
  await page.getByRole('button', { name: 'Iniciar sesión', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Escribe tu correo electrónico' })).toBeVisible()
  await expect(page).toHaveTitle(/^Error: Iniciar sesión/)
})
