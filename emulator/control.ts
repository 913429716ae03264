import { choices } from './choices.ts'
import { putMember, putOrganization, readMembers, readOrganizations } from './control-directory.ts'
import { ControlProblem } from './control-problem.ts'
import { readCalls, readMessages, readSessions, readTotp } from './control-readings.ts'
import { choose, layFault, moveClock, moveGate, reset } from './control-steering.ts'
import { declaredErrors } from './endpoint.ts'
import { listGates } from './gates.ts'

type Control = (given: unknown) => object | Promise<object>

/** By the last part of the path. They take the query. */
const gets = new Map<string, Control>(
  Object.entries({
    health: () => ({ ok: true }),
    choices: () => ({ choices }),
    errors: () => ({ errors: Object.fromEntries(declaredErrors) }),
    gates: () => ({ gates: listGates() }),
    organizations: readOrganizations,
    members: readMembers,
    calls: readCalls,
    messages: readMessages,
    sessions: readSessions,
    totp: readTotp,
  }),
)

/** They take the body. */
const posts = new Map<string, Control>(
  Object.entries({
    organizations: putOrganization,
    members: putMember,
    clock: moveClock,
    choices: choose,
    faults: layFault,
    gates: moveGate,
    reset,
  }),
)

/** What tests and demos steer the emulator with. Not part of Stytch's API. */
export async function answerControl(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const name = pathname.replace('/emulator/', '')
  const get = request.method === 'GET' ? gets.get(name) : undefined
  if (get) return answer(() => get(Object.fromEntries(searchParams)))
  const post = request.method === 'POST' ? posts.get(name) : undefined
  if (!post) return refuse(404, `There is no ${request.method} ${pathname}.`)
  // A foreign web page cannot send this content type without asking first, and nobody answers that question.
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'Send JSON with content-type application/json.')
  }
  return answer(async () => post(await request.json()))
}

async function answer(control: () => object | Promise<object>): Promise<Response> {
  try {
    return Response.json(await control())
  } catch (problem) {
    if (problem instanceof ControlProblem) return refuse(400, problem.message)
    if (problem instanceof SyntaxError) return refuse(400, 'The body is not JSON.')
    throw problem
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status })
}
