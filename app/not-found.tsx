import { Card } from './_components/card'
import { Title } from './_components/title'

export default function NotFound() {
  return (
    <Card>
      <Title>Page not found</Title>
      <div className="grid gap-1">
        <h1>Page not found</h1>
        <p className="text-quiet">If you typed the address, check it. If you followed a link, it may be incomplete.</p>
      </div>
      <p>
        <a href="/">Go to your account</a>
      </p>
    </Card>
  )
}
