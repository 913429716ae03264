import { ButtonLink } from '@/app/_components/button-link'
import { readWords } from '@/lib/language'
import { Title } from './title'

type OtherBrowserProps = { organization: string; again?: '/forgot-password' | '/login/discovery' }

/** A mailed link that another browser has asked for (PKCE). Nothing is called, so the link still works over there. */
export async function OtherBrowser({ organization, again = '/forgot-password' }: OtherBrowserProps) {
  const { otherBrowser: words } = (await readWords()).pages
  const query = organization && `?${new URLSearchParams({ organization })}`
  return (
    <>
      <Title>{words.heading}</Title>
      <div className="grid gap-1">
        <h1>{words.heading}</h1>
        <p role="alert" className="text-quiet">
          {words.text}
        </p>
      </div>
      <ButtonLink href={`${again}${query}`}>{again === '/forgot-password' ? words.reset : words.discovery}</ButtonLink>
      <p className="text-center text-sm">
        <a href={`/login${query}`}>{words.login}</a>
      </p>
    </>
  )
}
