type Webmail = { name: string; href: string }

const gmail = { name: 'Gmail', href: 'https://mail.google.com/' }
const outlook = { name: 'Outlook', href: 'https://outlook.live.com/mail/' }
const yahoo = { name: 'Yahoo Mail', href: 'https://mail.yahoo.com/' }
const icloud = { name: 'iCloud Mail', href: 'https://www.icloud.com/mail' }
const proton = { name: 'Proton Mail', href: 'https://mail.proton.me/' }

const webmails = new Map<string, Webmail>([
  ['gmail.com', gmail],
  ['googlemail.com', gmail],
  ['outlook.com', outlook],
  ['hotmail.com', outlook],
  ['live.com', outlook],
  ['msn.com', outlook],
  ['yahoo.com', yahoo],
  ['icloud.com', icloud],
  ['me.com', icloud],
  ['mac.com', icloud],
  ['proton.me', proton],
  ['protonmail.com', proton],
])

/** Where mail to an address is read, as far as its domain alone says. Nobody is asked, so it tells nothing of an account. */
export function webmailOf(email_address: string): Webmail | undefined {
  return webmails.get(
    email_address
      .slice(email_address.lastIndexOf('@') + 1)
      .trim()
      .toLowerCase(),
  )
}
