import type { MetadataRoute } from 'next'
import { pageColours } from './page-colours'

/** What a phone calls this on its home screen. It stays a page of the browser: people see whose address they are at. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Your account',
    short_name: 'Account',
    start_url: '/',
    display: 'browser',
    theme_color: pageColours.light,
    background_color: pageColours.light,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  }
}
