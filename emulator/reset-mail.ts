import { choiceOf } from './choices.ts'
import { mayAuthenticateBy } from './credentials.ts'
import { newId, newToken } from './ids.ts'
import { deliver } from './messages.ts'
import { type MailLink, type Member, mailLinks, now, type Organization } from './state.ts'

type ResetMail = {
  organization: Organization
  member: Member
  reset_password_redirect_url: string
  login_redirect_url: string
  expiration_minutes: number
}

export function sendResetMail(mail: ResetMail): void {
  const { organization, member } = mail
  if (choiceOf('newer_mail_ends_older_links', organization) === 'yes') spendLinksOf(member)

  const name = organization.organization_name
  const mail_id = newId('mail')
  const resetUrl = createLink(mail, mail_id, 'password_reset', mail.reset_password_redirect_url)
  const steps = [{ text: 'Choose a new one here:', action: { label: 'Choose a new password', url: resetUrl } }]
  if (mayAuthenticateBy('magic_link', member, organization)) {
    const loginUrl = createLink(mail, mail_id, 'magic_link', mail.login_redirect_url)
    steps.push({ text: 'Or leave the password as it is:', action: { label: `Log in to ${name}`, url: loginUrl } })
  }

  const greeting = `Hello${member.name && ` ${member.name}`}, someone asked for a new password for your ${name} account.`
  const lifetime = toDuration(mail.expiration_minutes)
  const closing = `Links in this mail work once, for ${lifetime}. If it wasn't you, do nothing: your password stays.`
  deliver({
    channel: 'email',
    to: member.email_address,
    from: `${name} <no-reply@${organization.organization_slug}.example>`,
    organization_name: name,
    subject: `Reset your ${name} password`,
    greeting,
    steps,
    closing,
    created_at: now(organization),
    text: [greeting, ...steps.map(({ text, action }) => `${text}\n${action.url}`), closing].join('\n\n'),
  })
}

/** Straight to the application: Stytch's own first hop, which keeps mail scanners out, is not imitated. */
function createLink(mail: ResetMail, mail_id: string, kind: MailLink['kind'], redirect_url: string): string {
  const { organization, member, expiration_minutes } = mail
  const token = newToken(choiceOf('token_padding', organization) === 'equals')
  mailLinks.set(token, {
    token,
    mail_id,
    kind,
    organization_id: organization.organization_id,
    member_id: member.member_id,
    expires_at: now(organization) + expiration_minutes * 60_000,
    spent: false,
  })

  const url = new URL(redirect_url)
  const isReset = kind === 'password_reset'
  url.searchParams.append('slug', organization.organization_slug)
  if (choiceOf('redirect_type_parameter', organization) === 'present') {
    url.searchParams.append('stytch_redirect_type', isReset ? 'reset_password' : 'login')
  }
  url.searchParams.append('stytch_token_type', isReset ? 'multi_tenant_passwords' : 'multi_tenant_magic_links')
  url.searchParams.append('token', token)
  return url.href
}

export function spendLink(link: MailLink, organization: Organization): void {
  link.spent = true
  if (choiceOf('mail_links_end_together', organization) === 'no') return
  for (const other of mailLinks.values()) {
    if (other.mail_id === link.mail_id) other.spent = true
  }
}

function spendLinksOf(member: Member): void {
  for (const link of mailLinks.values()) {
    if (link.member_id === member.member_id) link.spent = true
  }
}

function toDuration(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
