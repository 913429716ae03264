import { ButtonLink } from '@/app/_components/button-link'
import { Card } from '@/app/_components/card'
import { Title } from '@/app/_components/title'
import { readWords } from '@/lib/language'
import { toLocalPath } from '@/lib/return-to'

/** Where a guarded page leads when Stytch cannot say whose session it is. The cookie stays: nobody is logged out. */
export default async function UnavailablePage({ searchParams }: PageProps<'/unavailable'>) {
  const { return_to, reference } = await searchParams
  const { pages, say } = await readWords()
  const { unavailable, shared } = pages
  return (
    <Card>
      <Title>{unavailable.heading}</Title>
      <div className="grid gap-2">
        <h1>{unavailable.heading}</h1>
        <p role="alert" className="text-quiet">
          {unavailable.text}
        </p>
      </div>
      <ButtonLink href={toLocalPath(return_to) ?? '/'}>{shared.tryAgain}</ButtonLink>
      {typeof reference === 'string' && /^\w{8}$/.test(reference) && (
        <p className="text-center text-quiet text-sm">{say('pages.shared.reference', { reference })}</p>
      )}
    </Card>
  )
}
