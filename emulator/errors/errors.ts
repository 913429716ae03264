import { type ChosenValues, choiceOf } from '../choices/choices.ts'
import type { ErrorEntry } from './entry.ts'
import { errorTypes } from './types.ts'

export type ErrorType = keyof typeof errorTypes

/** Helpers name the errors they need; an endpoint that does not declare them cannot pass its `fail` to them. */
export type Fail<Failure extends ErrorType> = (error_type: Failure) => never

export class StytchProblem extends Error {
  readonly error_type: ErrorType

  constructor(error_type: ErrorType) {
    super(error_type)
    this.error_type = error_type
  }
}

export function isErrorType(name: string): name is ErrorType {
  return Object.hasOwn(errorTypes, name)
}

export type ErrorEnvelope = {
  status_code: number
  request_id: string
  error_type: string
  error_message: string
  error_url: string
}

type Chooser = { choices: ChosenValues } | null

/** Takes any name, and a `status` for it, because a fault may refuse with a type that the emulator itself never gives. */
export function toEnvelope(
  error_type: string,
  request_id: string,
  organization: Chooser,
  status?: number,
): ErrorEnvelope {
  const entry: ErrorEntry = isErrorType(error_type) ? errorTypes[error_type] : { status: 400, message: error_type }
  const is400 = entry.inferred && choiceOf('inferred_statuses', organization) === 'all_400'
  const status_code = status ?? (is400 ? 400 : entry.status)
  return {
    status_code,
    request_id,
    error_type,
    error_message: entry.message,
    error_url: `https://stytch.com/${choiceOf('error_url_style', organization)}/errors/${status_code}#${error_type}`,
  }
}
