import { join } from 'node:path'
import { LANGUAGE } from '../kit/servers'

/** Where the pictures and their page are written: in English here, in other languages beside them. */
export const GALLERY = LANGUAGE === 'en-US' ? 'gallery' : join('gallery', LANGUAGE)

const devices = { desktop: { width: 1024, height: 720 }, phone: { width: 390, height: 760 } }
const themes = ['light', 'dark'] as const

/** Each state is looked at on both devices and in both themes. */
export const views = Object.entries(devices).flatMap(([device, viewport]) =>
  themes.map((colorScheme) => ({ name: `${device}, ${colorScheme}`, viewport, colorScheme })),
)

/** The file of one picture, beside the page. */
export const pictureOf = (state: string, view: string) => join('pictures', `${slugOf(state)}--${slugOf(view)}.png`)

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
