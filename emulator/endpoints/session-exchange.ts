import type { B2BSessionsExchangeResponse } from 'stytch'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { required, sessionFields, telemetryField, termsErrors, termsFields } from '../fields.ts'
import { requireOrganization } from '../lookups.ts'
import { finishPrimary } from '../primary.ts'
import { requireSession } from '../session-store.ts'
import { ownersOf } from '../state.ts'
import type { Answer } from '../wire.ts'
import { chooseMember, isTransferable } from './discovery.ts'

/** From one organization into another, with the factors that can be taken along. The first session lives on. */
export const exchangeSession = endpoint({
  path: '/v1/b2b/sessions/exchange',
  input: z.object({ organization_id: required, ...sessionFields, ...termsFields, ...telemetryField }),
  errors: [
    'invalid_session_token',
    ...termsErrors,
    'no_session_arguments',
    'too_many_session_arguments',
    'unable_to_parse_session_jwt',
    'session_not_found',
    'organization_not_found',
    'member_not_found',
  ],
  answer: (input, { project, fail }): Answer<B2BSessionsExchangeResponse> => {
    const session = requireSession(input, fail)
    const [, { email_address }] = ownersOf(session)
    const organization = requireOrganization(input.organization_id, fail)
    const member = chooseMember(organization, email_address, fail)
    const own = session.member_id === member.member_id ? session : null
    const factors = session.factors.filter(isTransferable)
    const presented = { session: own, intermediate: null }
    const subject = { project, organization, member }
    const { organization_id, ...answer } = finishPrimary(subject, own ? [] : factors, presented, input)
    return answer
  },
})
