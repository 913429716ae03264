import { choices } from '../choices/choices.ts'
import { declaredErrors } from '../endpoint.ts'
import { listGates } from '../gates.ts'
import { putMember, putOrganization, readMembers, readOrganizations } from './directory.ts'
import { ControlProblem } from './problem.ts'
import { readCalls, readMessages, readSessions, readTotp } from './readings.ts'
import { choose, layFault, moveClock, moveGate, reset } from './steering.ts'

type Control = (given: unknown) => object | Promise<object>

/** By method and last part of the path. A GET takes the query, a POST the body. */
export const controls = new Map<string, Control>(
  Object.entries({
    'GET health': () => ({ ok: true }),
    'GET choices': () => ({ choices }),
    'GET errors': () => ({ errors: Object.fromEntries(declaredErrors) }),
    'GET gates': () => ({ gates: listGates() }),
    'GET organizations': readOrganizations,
    'GET members': readMembers,
    'GET calls': readCalls,
    'GET messages': readMessages,
    'GET sessions': readSessions,
    'GET totp': readTotp,
    'POST organizations': putOrganization,
    'POST members': putMember,
    'POST clock': moveClock,
    'POST choices': choose,
    'POST faults': layFault,
    'POST gates': moveGate,
    'POST reset': reset,
  }),
)

/** What tests and demos steer the emulator with. Not part of Stytch's API. */
export async function answerControl(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const control = controls.get(`${request.method} ${pathname.replace('/emulator/', '')}`)
  if (!control) return refuse(404, `There is no ${request.method} ${pathname}.`)
  if (request.method === 'GET') return answer(() => control(Object.fromEntries(searchParams)))
  // A foreign web page cannot send this content type without asking first, and nobody answers that question.
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'Send JSON with content-type application/json.')
  }
  return answer(async () => control(await request.json()))
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
