import 'server-only'
import type { Messages } from './messages/messages'
import type { Words } from './words'

/** What the browser says by itself. Finished but for what only the browser knows, which `fill` puts in. */
export type ClientWords = Messages['forms']

/** `minutes` is how long a mailed link works. */
export function toClientWords({ forms, say }: Words, minutes: number): ClientWords {
  const email = '{email}'
  return {
    ...forms,
    shared: { ...forms.shared, organizationHint: say('forms.shared.organizationHint', { example: 'acme' }) },
    emailSent: {
      ...forms.emailSent,
      known: say('forms.emailSent.known', { email, minutes }),
      here: say('forms.emailSent.here', { email, minutes }),
      anywhere: say('forms.emailSent.anywhere', { email, minutes }),
    },
    deadLink: { ...forms.deadLink, text: say('forms.deadLink.text', { minutes }) },
    phone: { ...forms.phone, hint: say('forms.phone.hint', { example: '+1\u00a0555\u00a0555\u00a00100' }) },
  }
}
