type DeadLinkProps = { minutes?: number; again?: '/forgot-password' | '/login/discovery' }

/** A mailed link that was used, has expired, is incomplete or was never there: one text for all of them. */
export function DeadLink({ minutes, again = '/forgot-password' }: DeadLinkProps) {
  return (
    <>
      <div className="grid gap-1">
        <h1>This link no longer works</h1>
        <p role="alert" className="text-quiet">
          Links work once and for {minutes ? `${minutes} minutes` : 'a short time'}. This one was used already, has
          expired or is incomplete. If you opened it a while ago, open it again from your email.
        </p>
      </div>
      <a
        href={again}
        className="grid h-control place-items-center rounded-control bg-accent font-semibold text-accent-on no-underline"
      >
        Send me a new link
      </a>
      <p className="text-center text-sm">
        <a href="/login">Back to log in</a>
      </p>
    </>
  )
}
