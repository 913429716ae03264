import { ButtonLink } from '@/app/_components/button-link'
import type { Refusal } from '@/lib/auth/messages/refusal'
import { readWords } from '@/lib/language'
import { Title } from './title'

type OtherBrowserProps = {
  /** Leads to other links for this browser, first to one of the same kind. */
  ways: Refusal['ways']
  organization?: string
}

/** A mailed link that another browser has asked for (PKCE). Nothing is called, so the link still works over there. */
export async function OtherBrowser({ ways = [], organization }: OtherBrowserProps) {
  const { pages, ways: names } = await readWords()
  const words = pages.otherBrowser
  const query = organization ? `?${new URLSearchParams({ organization })}` : ''
  const [first, ...others] = ways.map(({ href, text }) => ({ href: `${href}${query}`, name: names[text] }))
  return (
    <>
      <Title>{words.heading}</Title>
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p role="alert" className="text-quiet">
          {words.text}
        </p>
      </div>
      {first && <ButtonLink href={first.href}>{first.name}</ButtonLink>}
      {others.map(({ href, name }) => (
        <p key={href} className="ways">
          <a href={href}>{name}</a>
        </p>
      ))}
    </>
  )
}
