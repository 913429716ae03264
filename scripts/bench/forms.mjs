// Forms that are posted by hand, as a browser without JavaScript posts them.

/** What the form of a page holds beside its visible fields; the language switch in the foot has a form of its own. */
export async function readHidden(url) {
  const html = await (await fetch(url)).text()
  const [main = ''] = html.match(/<main.*?<\/main>/s) ?? []
  const inputs = [...main.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
  return Object.fromEntries(inputs.map(([, name, value = '']) => [name, unescaped(value)]))
}

const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

/** A form as it goes over the wire: with a length, which one that is streamed would not have. */
export async function toBytes(fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return { headers: { 'Content-Type': request.headers.get('Content-Type') }, body: await request.arrayBuffer() }
}

export async function inParallel(count, atOnce, run) {
  let next = 0
  const work = async () => {
    while (next < count) await run(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
