import { z } from 'zod'
import type { Member } from './state.ts'

const texts = z.array(z.string())

/** The filters that are imitated; another one is refused rather than passed over. */
const operand = z.discriminatedUnion('filter_name', [
  z.object({ filter_name: z.literal('member_ids'), filter_value: texts }),
  z.object({ filter_name: z.literal('member_emails'), filter_value: texts }),
  z.object({ filter_name: z.literal('member_email_fuzzy'), filter_value: z.string() }),
  z.object({ filter_name: z.literal('member_is_breakglass'), filter_value: z.boolean() }),
  z.object({ filter_name: z.literal('statuses'), filter_value: texts }),
  z.object({ filter_name: z.literal('member_phone_numbers'), filter_value: texts }),
  z.object({ filter_name: z.literal('member_phone_number_fuzzy'), filter_value: z.string() }),
])

type Operand = z.output<typeof operand>

export const searchQuery = z.object({ operator: z.enum(['AND', 'OR']), operands: z.array(operand) })

export function isSearched(member: Member, query: z.output<typeof searchQuery> | undefined): boolean {
  if (!query) return member.status !== 'deleted'
  const isMet = (given: Operand) => isMetBy(member, given)
  return query.operator === 'AND' ? query.operands.every(isMet) : query.operands.some(isMet)
}

function isMetBy(member: Member, { filter_name, filter_value }: Operand): boolean {
  switch (filter_name) {
    case 'member_ids':
      return filter_value.includes(member.member_id)
    case 'member_emails':
      return filter_value.includes(member.email_address)
    case 'member_email_fuzzy':
      return member.email_address.includes(filter_value)
    case 'member_is_breakglass':
      return member.is_breakglass === filter_value
    case 'statuses':
      return filter_value.includes(member.status)
    case 'member_phone_numbers':
      return filter_value.includes(member.mfa_phone_number)
    case 'member_phone_number_fuzzy':
      return member.mfa_phone_number.includes(filter_value)
  }
}
