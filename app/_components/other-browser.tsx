import { readWords } from '@/lib/language'
import { Title } from './title'

type OtherBrowserProps = { organization: string; again?: '/forgot-password' | '/login/discovery' }

/** A mailed link that another browser has asked for (PKCE). Nothing is called, so the link still works over there. */
export async function OtherBrowser({ organization, again = '/forgot-password' }: OtherBrowserProps) {
  const { otherBrowser: words } = (await readWords()).words.pages
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
      <a
        href={`${again}${query}`}
        className="grid min-h-control place-items-center px-3 py-2 text-center rounded-control bg-accent font-semibold text-accent-on no-underline"
      >
        {again === '/forgot-password' ? words.reset : words.discovery}
      </a>
      <p className="text-center text-sm">
        <a href={`/login${query}`}>{words.login}</a>
      </p>
    </>
  )
}
