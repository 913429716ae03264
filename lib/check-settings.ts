import 'server-only'
import { customClaims, findClaimProblems } from './auth/custom-claims'
import { findProblems } from './env'

/** Ends the process with one list of what is missing or wrong. A throw would leave a server that answers 500. */
export function checkSettings(): void {
  const problems = [...findProblems(), ...findClaimProblems(customClaims)]
  if (problems.length === 0) return
  const list = problems.map((problem) => `  - ${problem}`).join('\n')
  console.error(`This application cannot start. In its settings (.env.example describes them):\n${list}`)
  process.exit(1)
}
