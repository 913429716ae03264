import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { Agent, type Dispatcher } from 'undici'

/** What the SDK does not tell about a call: whether a byte of the request can have left this machine. */
type CallNotes = { sent: boolean }

const notesOfThisCall = new AsyncLocalStorage<CallNotes>()

/** Runs `call` so that the dispatcher can write into `notes` what happens on the wire. */
export function withNotes<T>(notes: CallNotes, call: () => Promise<T>): Promise<T> {
  return notesOfThisCall.run(notes, call)
}

/**
 * The undici dispatcher for all calls to Stytch: `deadlineMs` milliseconds in all for each call, and no redirects.
 * It is the only hook that bounds an SDK call: the SDK's own `timeout` does nothing.
 */
export function createDispatcher(deadlineMs: number, connect?: Agent.Options['connect']): Dispatcher {
  return new Agent({ connect }).compose((dispatch) => (options, handler) => {
    return dispatch(options, bounded(handler, deadlineMs))
  })
}

/** Wraps a handler so that the request ends in time wherever it is: connecting, waiting, or in a body that trickles. */
function bounded(handler: Dispatcher.DispatchHandler, deadlineMs: number): Dispatcher.DispatchHandler {
  const notes = notesOfThisCall.getStore()
  let controller: Dispatcher.DispatchController | undefined
  let isOver = false

  const timer = setTimeout(() => {
    const error = new Error('deadline')
    if (controller) return controller.abort(error)
    // Still connecting: there is nothing to abort yet, so the caller hears it now and the request is dropped later.
    fail(neverStarted, error)
  }, deadlineMs)

  function fail(at: Dispatcher.DispatchController, error: Error) {
    clearTimeout(timer)
    if (isOver) return
    isOver = true
    handler.onResponseError?.(at, error)
  }

  return {
    onRequestStart(started, context) {
      if (isOver) return started.abort(new Error('deadline'))
      controller = started
      if (notes) notes.sent = true
      handler.onRequestStart?.(started, context)
    },
    onResponseStart(started, status, headers, text) {
      // A followed redirect would carry the password to another address.
      if (status >= 300 && status < 400) return started.abort(new Error('redirect refused'))
      handler.onResponseStart?.(started, status, headers, text)
    },
    onResponseData: (started, chunk) => handler.onResponseData?.(started, chunk),
    onResponseEnd(started, trailers) {
      clearTimeout(timer)
      isOver = true
      handler.onResponseEnd?.(started, trailers)
    },
    onResponseError: fail,
  }
}

const neverStarted: Dispatcher.DispatchController = {
  aborted: true,
  paused: false,
  reason: null,
  abort() {},
  pause() {},
  resume() {},
}
