import type { B2BPasswordsStrengthCheckResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { endpoint } from '../endpoint.ts'
import { emailAddress, required } from '../fields.ts'
import { checkLuds, isMet } from '../luds.ts'
import { isBreached, scorePassword } from '../strength.ts'
import type { Answer } from '../wire.ts'

export const checkStrength = endpoint({
  path: '/v1/b2b/passwords/strength_check',
  input: z.object({ password: required, email_address: emailAddress.optional() }),
  errors: ['invalid_email'],
  answer: async ({ password, email_address }, { project }): Promise<Answer<B2BPasswordsStrengthCheckResponse>> => {
    const { score, isStrong, feedback } = await scorePassword(password, email_address)
    const luds_feedback = project.password_policy === 'luds' ? checkLuds(password, project) : null
    // This call names no organization: only the project's choice can apply.
    const isLookedUp = email_address !== undefined || choiceOf('breach_check_without_email', null) === 'yes'
    const breached_password = project.check_breach_on_creation && isLookedUp && isBreached(password)
    return {
      valid_password: (luds_feedback ? isMet(luds_feedback) : isStrong) && !breached_password,
      score: Math.max(score, Number(choiceOf('lowest_strength_score', null))),
      breached_password,
      strength_policy: project.password_policy,
      breach_detection_on_create: project.check_breach_on_creation,
      luds_feedback,
      zxcvbn_feedback: luds_feedback ? null : { warning: feedback.warning ?? '', suggestions: feedback.suggestions },
    }
  },
})
