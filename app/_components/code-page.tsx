import type { ReactNode } from 'react'
import type { SecondFactor, UsableFactors } from '@/lib/auth/second-factors'
import type { FormState } from '@/lib/form-state'
import type { Words } from '@/lib/i18n/words'
import { readWords } from '@/lib/language'
import { secondsToWait } from '@/lib/resend'
import { toCodeField } from './code-field'
import { CodeForm } from './code-form'
import type { Resend } from './resend-button'

type Holder = {
  member_id: string
  factors: UsableFactors
  phone_number_ending: string | null
  code_sent_at: number | null
  is_new_code?: boolean | undefined
}

type CodePageProps = {
  /** Of the page itself, for the links to the other factors. */
  path: '/mfa' | '/settings/confirm'
  factor: SecondFactor
  holder: Holder
  action: (state: FormState, formData: FormData) => Promise<FormState>
  /** Stands between the heading and where the code is to be found. */
  children?: ReactNode
}

/** Asks for one second factor, and leads to the others that the member has. */
export async function CodePage({ path, factor, holder, action, children }: CodePageProps) {
  const isText = factor === 'sms_otp'
  const words = await readWords()
  const { code, factors } = words.pages
  const title = factor === 'recovery_code' ? code.headingOfRecoveryCode : code.heading
  return (
    <>
      <CodeForm
        version={`${factor} ${holder.code_sent_at}`}
        action={action}
        member_id={holder.member_id}
        factor={factor}
        title={title}
        field={toCodeField(factor, words)}
        resend={isText ? toResend(holder, words) : undefined}
        isNewCode={isText && isNews(holder)}
      >
        <div className="grid gap-2">
          <h1>{title}</h1>
          {children}
          {isText && <p className="text-quiet">{whereTheCodeWent(holder, words)}</p>}
        </div>
      </CodeForm>
      {holder.factors.length > 1 && (
        <ul className="ways">
          {holder.factors
            .filter((other) => other !== factor)
            .map((other) => (
              <li key={other}>
                <a href={`${path}?with=${other}`}>{factors[other]}</a>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}

const NEWS_SECONDS = 60

function isNews({ is_new_code, code_sent_at }: Holder): boolean {
  return is_new_code === true && Date.now() - (code_sent_at ?? 0) < NEWS_SECONDS * 1000
}

function toResend({ code_sent_at }: Holder, { say }: Words): Resend {
  const seconds = secondsToWait(code_sent_at)
  return { isFirst: !code_sent_at, seconds, text: say('pages.code.inSeconds', { seconds }) }
}

function whereTheCodeWent({ phone_number_ending: digits, code_sent_at }: Holder, { pages, say }: Words): string {
  const { sent, unsent } = pages.code
  if (!digits) return code_sent_at ? sent : unsent
  return say(`pages.code.${code_sent_at ? 'sentToNumber' : 'unsentToNumber'}`, { digits })
}
