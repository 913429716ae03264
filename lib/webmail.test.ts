import { expect, test } from 'vitest'
import { webmailOf } from './webmail'

test.each([
  ['ada@gmail.com', 'Gmail', 'https://mail.google.com/'],
  ['ada@googlemail.com', 'Gmail', 'https://mail.google.com/'],
  ['ada@outlook.com', 'Outlook', 'https://outlook.live.com/mail/'],
  ['ada@hotmail.com', 'Outlook', 'https://outlook.live.com/mail/'],
  ['ada@live.com', 'Outlook', 'https://outlook.live.com/mail/'],
  ['ada@msn.com', 'Outlook', 'https://outlook.live.com/mail/'],
  ['ada@yahoo.com', 'Yahoo Mail', 'https://mail.yahoo.com/'],
  ['ada@icloud.com', 'iCloud Mail', 'https://www.icloud.com/mail'],
  ['ada@me.com', 'iCloud Mail', 'https://www.icloud.com/mail'],
  ['ada@mac.com', 'iCloud Mail', 'https://www.icloud.com/mail'],
  ['ada@proton.me', 'Proton Mail', 'https://mail.proton.me/'],
  ['ada@protonmail.com', 'Proton Mail', 'https://mail.proton.me/'],
  [' Ada.Lovelace+reset@GMail.Com ', 'Gmail', 'https://mail.google.com/'],
  ['"gmail.com@"@yahoo.com', 'Yahoo Mail', 'https://mail.yahoo.com/'],
])('%s is read in %s', (email_address, name, href) => expect(webmailOf(email_address)).toEqual({ name, href }))

test.each([
  'ada@example.com',
  'ada@mail.gmail.com',
  'ada@notgmail.com',
  'ada@gmail.com.example.com',
  'gmail.com@example.com',
  'ada@constructor',
  'ada@',
  '',
])('where %j is read is not known', (email_address) => expect(webmailOf(email_address)).toBeUndefined())
