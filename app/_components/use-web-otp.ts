import { useEffect, useEffectEvent } from 'react'

type OtpRequest = CredentialRequestOptions & { otp: { transport: ['sms'] } }

/**
 * Where the browser can, it offers to fill in the code of a text message that names this site in its last line
 * (`@account.example.com #123456`). The form is not sent by that. Ends when `isOver`, and with the page.
 */
export function useWebOtp(isWanted: boolean, isOver: boolean, fill: (code: string) => void): void {
  const fillIn = useEffectEvent(fill)
  useEffect(() => {
    if (!isWanted || isOver || !('OTPCredential' in globalThis)) return
    const controller = new AbortController()
    const wanted: OtpRequest = { otp: { transport: ['sms'] }, signal: controller.signal }
    navigator.credentials.get(wanted).then(
      (found) => found && 'code' in found && fillIn(String(found.code)),
      () => {},
    )
    return () => controller.abort()
  }, [isWanted, isOver])
}
