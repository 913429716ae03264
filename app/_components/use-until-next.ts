import { useState } from 'react'
import type { FormState } from '@/lib/form-state'

/**
 * A form's state, as long as the version lasts in which it came; then `otherwise`. A key would do the same, but without
 * JavaScript a form whose key has changed does not get its answer.
 */
export function useUntilNext(version: string, state: FormState, otherwise: FormState): FormState {
  const [came, setCame] = useState({ state, version })
  if (came.state !== state) setCame({ state, version })
  const isCurrent = came.state !== state || came.version === version
  return isCurrent && state.status !== 'idle' ? state : otherwise
}
