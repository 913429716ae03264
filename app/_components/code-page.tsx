import type { ReactNode } from 'react'
import { secondFactors } from '@/lib/auth/factor-table'
import type { SecondFactor, UsableFactors } from '@/lib/auth/second-factors'
import type { FormState } from '@/lib/form-state'
import { secondsToWait } from '@/lib/resend'
import { CodeForm } from './code-form'

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
export function CodePage({ path, factor, holder, action, children }: CodePageProps) {
  const isText = factor === 'sms_otp'
  const title = factor === 'recovery_code' ? 'Enter a recovery code' : 'Enter your verification code'
  return (
    <>
      <CodeForm
        version={`${factor} ${holder.code_sent_at}`}
        action={action}
        member_id={holder.member_id}
        factor={factor}
        title={title}
        field={secondFactors[factor].field}
        resendIn={isText ? secondsToWait(holder.code_sent_at) : undefined}
        isNewCode={isText && isNews(holder)}
      >
        <div className="grid gap-1">
          <h1>{title}</h1>
          {children}
          {isText && <p className="text-quiet">{whereTheCodeWent(holder)}</p>}
        </div>
      </CodeForm>
      {holder.factors.length > 1 && (
        <ul className="grid gap-2 text-center text-sm">
          {holder.factors
            .filter((other) => other !== factor)
            .map((other) => (
              <li key={other}>
                <a href={`${path}?with=${other}`}>{secondFactors[other].way}</a>
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

function whereTheCodeWent({ phone_number_ending, code_sent_at }: Holder): string {
  const phone = phone_number_ending ? `your phone number ending in ${phone_number_ending}` : 'your phone'
  return code_sent_at ? `We sent a code to ${phone}.` : `Press "Send a new code" to get one at ${phone}.`
}
