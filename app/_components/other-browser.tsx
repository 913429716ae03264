import { Title } from './title'

type OtherBrowserProps = { organization: string; again?: '/forgot-password' | '/login/discovery' }

/** A mailed link that another browser has asked for (PKCE). Nothing is called, so the link still works over there. */
export function OtherBrowser({ organization, again = '/forgot-password' }: OtherBrowserProps) {
  const query = organization && `?${new URLSearchParams({ organization })}`
  return (
    <>
      <Title>This link belongs to another browser</Title>
      <div className="grid gap-1">
        <h1>This link belongs to another browser</h1>
        <p role="alert" className="text-quiet">
          For your safety, a link opens only in the browser that asked for it. It is not used up: open it there. Or get
          one for this browser.
        </p>
      </div>
      <a
        href={`${again}${query}`}
        className="grid h-control place-items-center rounded-control bg-accent font-semibold text-accent-on no-underline"
      >
        {again === '/forgot-password' ? 'Get a reset link for this browser' : 'Get a new link for this browser'}
      </a>
      <p className="text-center text-sm">
        <a href={`/login${query}`}>Get a log-in link for this browser</a>
      </p>
    </>
  )
}
