import 'server-only'
import { randomUUID } from 'node:crypto'
import { type B2BClient, StytchError } from 'stytch'
import type { z } from 'zod'
import type { Limit } from '../limits'
import { stytch } from './client'
import { withNotes } from './dispatcher'
import { limited } from './limited'
import { once } from './once'
import { report } from './report'

/** Stytch refused, for a reason that the call lists. */
export type Rejected<E extends string> = { status: 'rejected'; error_type: E }

/**
 * `unavailable`: nothing was sent, or Stytch said that it did nothing.
 * `unconfirmed`: it may have happened; nobody knows (silence, a lost answer, a nonsense body, a failure at Stytch).
 * `reference` finds the call's line in the log.
 */
export type Failed = { status: 'unavailable' | 'unconfirmed'; reference: string }

export type Answered<T> = { status: 'answered'; answer: T }

type Call<S extends z.ZodType, E extends string> = {
  /** The SDK's name of the call, for the log. */
  endpoint: string
  /** What an answer must look like to count as one. */
  answer: S
  /** The refusals that the caller has a sentence for. */
  rejections: readonly E[]
  run: (stytch: B2BClient) => Promise<unknown>
  /** What the call uses up, with all that its answer depends on: the same again, at once or soon after, is one call. */
  spends?: object
  /** What it counts against. Over one of them it is not made, and rejected as `limit_reached`, to be listed with the others. */
  limits?: readonly Limit[]
}

/** A call's end. One member a rejection, so that a `switch` on `error_type` narrows. */
export type Settled<T, E extends string> = Answered<T> | (E extends string ? Rejected<E> : never) | Failed

/**
 * Runs one call to Stytch and ends it in a value, with one line in the log. Only a bug of ours throws.
 * The SDK's error objects end here: a RequestError carries the whole request, the password included.
 */
export function settle<S extends z.ZodType, const E extends string>(
  call: Call<S, E>,
): Promise<Settled<z.output<S>, E>> {
  const run = () => settleWithin(call)
  if (!call.spends) return run()
  const what = { endpoint: call.endpoint, ...call.spends }
  return once(what, run, ({ status }) => status === 'answered')
}

function settleWithin<S extends z.ZodType, const E extends string>(call: Call<S, E>) {
  if (!call.limits) return settleOne(call)
  return limited(call.endpoint, call.limits, () => settleOne(call)) as Promise<Settled<z.output<S>, E>>
}

async function settleOne<S extends z.ZodType, const E extends string>(
  call: Call<S, E>,
): Promise<Settled<z.output<S>, E>> {
  const reference = randomUUID().slice(0, 8)
  const notes = { sent: false }
  const client = stytch()
  const startedAt = performance.now()
  const reply = await withNotes(notes, () => call.run(client)).then(
    (body) => ({ body, error: undefined }),
    (error: unknown) => ({ body: undefined, error }),
  )
  const settled = reply.error
    ? toRefusal(reply.error, call.rejections, notes.sent, reference)
    : toAnswer(reply.body, call.answer, reference)
  report({
    endpoint: call.endpoint,
    status: settled.status,
    reply: reply.error ?? reply.body,
    reference,
    duration_ms: Math.round(performance.now() - startedAt),
  })
  return settled as Settled<z.output<S>, E>
}

function toAnswer<S extends z.ZodType>(body: unknown, answer: S, reference: string): Answered<z.output<S>> | Failed {
  const parsed = answer.safeParse(body)
  return parsed.success ? { status: 'answered', answer: parsed.data } : { status: 'unconfirmed', reference }
}

function toRefusal<E extends string>(error: unknown, rejections: readonly E[], sent: boolean, reference: string) {
  if (!(error instanceof StytchError)) return failed(sent ? 'unconfirmed' : 'unavailable', reference)
  const error_type = rejections.find((rejection) => rejection === error.error_type)
  if (error_type) return { status: 'rejected' as const, error_type }
  return failed(saidNo(error) ? 'unavailable' : 'unconfirmed', reference)
}

function failed(status: Failed['status'], reference: string): Failed {
  return { status, reference }
}

/** A refusal that the call has no sentence for is still a refusal; a failure at Stytch may come after the deed. */
function saidNo({ error_type, status_code }: StytchError): boolean {
  return typeof error_type === 'string' && status_code >= 400 && status_code < 500 && status_code !== 408
}
