import { readWords } from '@/lib/language'
import { Card } from './_components/card'
import { Title } from './_components/title'

export default async function NotFound() {
  const { notFound: words } = (await readWords()).pages
  return (
    <Card>
      <Title>{words.heading}</Title>
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p className="text-quiet">{words.text}</p>
      </div>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </Card>
  )
}
