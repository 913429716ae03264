export type ErrorEntry = {
  status: number
  message: string
  /** Stytch publishes the name but not the status: the number is a guess, and the choice `inferred_statuses` unmakes it. */
  inferred?: true
}

export const inferred = true
