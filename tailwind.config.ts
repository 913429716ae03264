import type { Config } from 'tailwindcss'

// Every colour is a CSS variable of app/globals.css, light and dark: a fork changes its look there.
const token = (name: string) => `var(--${name})`

export default {
  theme: {
    extend: {
      colors: {
        page: token('page'),
        card: token('card'),
        ink: token('ink'),
        quiet: token('quiet'),
        line: token('line'),
        hair: token('hair'),
        accent: { DEFAULT: token('accent'), on: token('on-accent') },
        danger: { DEFAULT: token('danger'), page: token('danger-page') },
        ok: { DEFAULT: token('ok'), page: token('ok-page') },
      },
      width: { card: '27rem' },
      borderRadius: { card: '14px', control: '10px' },
      height: { control: '46px' },
    },
  },
} satisfies Config
