import type { LudsFeedback } from 'stytch'
import type { Project } from './projects.ts'

/** Lowercase, uppercase, digits, symbols; a symbol is whatever is none of the other three, also "é" and a space. */
export function checkLuds(password: string, project: Project): LudsFeedback {
  const classes = {
    has_lower_case: /[a-z]/.test(password),
    has_upper_case: /[A-Z]/.test(password),
    has_digit: /[0-9]/.test(password),
    has_symbol: /[^a-zA-Z0-9]/.test(password),
  }
  const complexity = Object.values(classes).filter(Boolean).length
  return {
    ...classes,
    missing_complexity: Math.max(0, project.luds_min_password_complexity - complexity),
    missing_characters: Math.max(0, project.luds_min_password_length - [...password].length),
  }
}

export const isMet = ({ missing_complexity, missing_characters }: LudsFeedback): boolean =>
  missing_complexity === 0 && missing_characters === 0
