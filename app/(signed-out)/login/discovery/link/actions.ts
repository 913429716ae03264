'use server'

import { redirect } from 'next/navigation'
import { openDiscoveryLink } from '@/lib/auth/discovery'
import {
  discoveryLinkFailures,
  discoveryLinkOfAnotherBrowser,
  discoveryLinkRejections,
} from '@/lib/auth/messages/discovery'
import { linkReplaced } from '@/lib/auth/messages/shared'
import { toFingerprint } from '@/lib/fingerprint'
import { toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { clearLink, readLink } from '@/lib/link'
import { isOfAnotherBrowser, readVerifier } from '@/lib/pkce'
import { proceed } from '@/lib/session'

export async function openDiscoveryLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const link = await readLink()
  if (!link) redirect('/login/discovery/link')
  if (formData.get('link') !== toFingerprint(link.token)) return toRejected(formData, linkReplaced)
  if (await isOfAnotherBrowser()) return toRejected(formData, discoveryLinkOfAnotherBrowser)

  const outcome = await openDiscoveryLink({ ...link, code_verifier: await readVerifier() })
  switch (outcome.status) {
    case 'discovered':
      await clearLink()
      return redirect(await proceed(outcome))
    case 'rejected': {
      const message = discoveryLinkRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      await clearLink()
      return redirect('/login/discovery/link')
    }
    default:
      return toRejected(formData, discoveryLinkFailures[outcome.status], outcome.reference)
  }
}
