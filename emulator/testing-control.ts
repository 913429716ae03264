import { answerControl } from './control.ts'

// The control API without a wire.

export const url = (path: string) => `http://localhost:4010${path}`

export async function get(path: string) {
  return (await answerControl(new Request(url(path)))).json()
}

export async function post(path: string, body: unknown, type = 'application/json') {
  const request = new Request(url(path), {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  })
  const response = await answerControl(request)
  return { status: response.status, ...(await response.json()) }
}
