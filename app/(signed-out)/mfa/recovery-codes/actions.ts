'use server'

import { redirect } from 'next/navigation'
import { requireRecoveryCodes } from '@/lib/guards'
import { noteInSession } from '@/lib/session'

/** From now on the codes are nowhere but where the member has kept them. */
export async function keptCodesAction(formData: FormData): Promise<void> {
  const state = await requireRecoveryCodes()
  if (formData.get('member_id') !== state.member_id) redirect('/mfa/recovery-codes')
  await noteInSession(state, { recovery_codes: undefined, return_to: undefined })
  redirect(state.return_to ?? '/settings')
}
