import { chooseLanguageAction } from '@/app/actions'
import { LANGUAGES, languages } from '@/lib/i18n/languages'
import type { Words } from '@/lib/i18n/words'

/** Each language by its own name, one press away, for whoever cannot read this one. */
export function LanguageSwitch({ words: { language, pages } }: { words: Words }) {
  return (
    <footer className="px-4 pb-8">
      <form action={chooseLanguageAction} aria-label={pages.shared.languages}>
        <ul className="text-balance text-center">
          {LANGUAGES.map((one) => (
            <li key={one} className="mx-1 inline-block">
              <button
                type="submit"
                name="language"
                value={one}
                lang={one}
                dir={languages[one].dir}
                aria-current={one === language ? 'true' : undefined}
                className="min-h-11 rounded-control px-2 text-accent text-sm underline underline-offset-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {languages[one].name}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </footer>
  )
}
