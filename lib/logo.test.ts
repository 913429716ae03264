import { expect, test, vi } from 'vitest'
import { logoOf } from './logo'

vi.mock('./env', () => ({ env: () => ({ LOGO_ORIGINS: ['https://logos.example.com'] }) }))

test('a logo is shown from where logos may come', () => {
  const organization_logo_url = 'https://logos.example.com/acme.png?size=64'
  expect(logoOf({ organization_logo_url })).toBe(organization_logo_url)
})

test.each([
  '',
  null,
  undefined,
  'acme.png',
  '//logos.example.com/acme.png',
  'http://logos.example.com/acme.png',
  'https://logos.example.com.evil.example/acme.png',
  'https://logos.example.com@evil.example/acme.png',
  'https://logos.example.com:8443/acme.png',
  'javascript:alert(1)//https://logos.example.com',
  'data:image/svg+xml,<svg/>',
])('%j is shown by nobody', (organization_logo_url) => {
  expect(logoOf({ organization_logo_url: organization_logo_url as string })).toBeUndefined()
})
