import { Card } from '@/app/_components/card'
import { Title } from '@/app/_components/title'
import { toLocalPath } from '@/lib/return-to'

/** Where a guarded page leads when Stytch cannot say whose session it is. The cookie stays: nobody is logged out. */
export default async function UnavailablePage({ searchParams }: PageProps<'/unavailable'>) {
  const { return_to, reference } = await searchParams
  return (
    <Card>
      <Title>Not available right now</Title>
      <div className="grid gap-1">
        <h1>Not available right now</h1>
        <p role="alert" className="text-quiet">
          We couldn't check with the sign-in service. You have not been logged out. Try again in a minute.
        </p>
      </div>
      <a
        href={toLocalPath(return_to) ?? '/'}
        className="grid h-control place-items-center rounded-control bg-accent font-semibold text-accent-on no-underline"
      >
        Try again
      </a>
      {typeof reference === 'string' && /^\w{8}$/.test(reference) && (
        <p className="text-center text-quiet text-sm">Reference {reference}</p>
      )}
    </Card>
  )
}
