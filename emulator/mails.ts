import { choiceOf } from './choices/choices.ts'
import { mayAuthenticateBy } from './credentials.ts'
import { newId } from './ids.ts'
import { createDiscoveryLink, createMemberLink, endLink, type MemberLink } from './mail-links.ts'
import { deliver, type Mail } from './messages.ts'
import { SANDBOX_ADDRESS } from './sandbox.ts'
import { type DiscoveryLink, type Member, mailLinks, now, nowOf, type Organization } from './state.ts'

// What each mail says. Stytch's own wording is not documented.

type Recipient = { organization: Organization; member: Member }
type Letter = Pick<Mail, 'subject' | 'greeting' | 'steps' | 'closing'>

type ResetMail = Recipient & {
  reset_password_redirect_url: string
  login_redirect_url: string
  expiration_minutes: number
  code_challenge: string | undefined
}

export function sendResetMail(mail: ResetMail): void {
  const { organization, member, expiration_minutes, code_challenge } = mail
  if (choiceOf('newer_mail_ends_older_links', organization) === 'yes') spendLinksOf(member)

  const name = organization.organization_name
  const link = { organization, member, mail_id: newId('mail'), expiration_minutes }
  const resetUrl = createMemberLink({
    ...link,
    kind: 'password_reset',
    redirect_type: 'reset_password',
    redirect_url: mail.reset_password_redirect_url,
    code_challenge,
  })
  const steps = [{ text: 'Choose a new one here:', action: { label: 'Choose a new password', url: resetUrl } }]
  const isSent = choiceOf('forbidden_login_link', organization) === 'sent'
  if (isSent || mayAuthenticateBy('magic_link', member, organization)) {
    const isBound = choiceOf('login_link_of_pkce_mail', organization) === 'needs_verifier'
    const loginUrl = createMemberLink({
      ...link,
      kind: 'magic_link',
      redirect_type: 'login',
      redirect_url: mail.login_redirect_url,
      code_challenge: isBound ? code_challenge : undefined,
    })
    steps.push({ text: 'Or leave the password as it is:', action: { label: `Log in to ${name}`, url: loginUrl } })
  }

  deliverToMember(mail, {
    subject: `Reset your ${name} password`,
    greeting: `Hello${toName(member)}, someone asked for a new password for your ${name} account.`,
    steps,
    closing: `Links in this mail work once, for ${toDuration(expiration_minutes)}. If it wasn't you, do nothing: your password stays.`,
  })
}

type LoginMail = Omit<MemberLink, 'mail_id' | 'kind' | 'redirect_type'> & {
  redirect_type: 'login' | 'signup' | 'invite'
}

export function sendLoginMail(mail: LoginMail): void {
  const { organization, member, expiration_minutes } = mail
  const name = organization.organization_name
  const url = createMemberLink({ ...mail, mail_id: newId('mail'), kind: 'magic_link' })
  deliverToMember(mail, {
    subject: mail.redirect_type === 'login' ? `Your log-in link for ${name}` : `Join ${name}`,
    greeting: `Hello${toName(member)}, this link logs you in to ${name}.`,
    steps: [{ text: 'It needs no password:', action: { label: `Log in to ${name}`, url } }],
    closing: `It works once, for ${toDuration(expiration_minutes)}. If you did not ask for it, do nothing.`,
  })
}

type DiscoveryMail = Parameters<typeof createDiscoveryLink>[0]

export function sendDiscoveryMail(mail: DiscoveryMail): void {
  const { email_address, expiration_minutes } = mail
  const url = createDiscoveryLink(mail)
  const letters: Record<DiscoveryLink['kind'], Omit<Letter, 'closing'>> = {
    login: {
      subject: 'Find your organizations',
      greeting: 'Hello, this link shows the organizations that know your address.',
      steps: [{ text: 'Choose one there:', action: { label: 'Continue', url } }],
    },
    reset: {
      subject: 'Reset your password',
      greeting: 'Hello, someone asked for a new password for your accounts.',
      steps: [{ text: 'Choose a new one here:', action: { label: 'Choose a new password', url } }],
    },
  }
  const closing = `It works once, for ${toDuration(expiration_minutes)}. If it wasn't you, do nothing.`
  const from = 'Your account <no-reply@account.example>'
  const envelope = { to: email_address, from, organization_id: null, organization_name: 'Your account' }
  deliverLetter({ ...envelope, created_at: nowOf(email_address) }, { ...letters[mail.kind], closing })
}

function deliverToMember({ organization, member }: Recipient, letter: Letter): void {
  const { organization_id, organization_name, organization_slug } = organization
  const from = `${organization_name} <no-reply@${organization_slug}.example>`
  const envelope = { to: member.email_address, from, organization_id, organization_name }
  deliverLetter({ ...envelope, created_at: now(organization) }, letter)
}

type Envelope = Pick<Mail, 'to' | 'from' | 'organization_id' | 'organization_name' | 'created_at'>

function deliverLetter(envelope: Envelope, letter: Letter): void {
  if (envelope.to === SANDBOX_ADDRESS) return
  const { greeting, steps, closing } = letter
  const text = [greeting, ...steps.map((step) => `${step.text}\n${step.action.url}`), closing].join('\n\n')
  deliver({ channel: 'email', ...envelope, ...letter, text })
}

const toName = ({ name }: Member): string => name && ` ${name}`

function spendLinksOf(member: Member): void {
  for (const link of mailLinks.by('member_id', member.member_id)) endLink(link)
}

function toDuration(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
