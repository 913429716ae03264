/** A sentence with an `{email}` in it, which moves to the next line as a whole: it is there to be checked. */
export function WithAddress({ sentence, address }: { sentence: string; address: string }) {
  const [before, after] = sentence.split('{email}')
  return (
    <>
      {before}
      <bdi className="wrap-anywhere inline-block max-w-full">{address}</bdi>
      {after}
    </>
  )
}
