import { randomBytes } from 'node:crypto'
import {
  applications,
  expect,
  makeOrganization,
  needs,
  newAddress,
  postForm,
  readHidden,
  scripted,
  test,
} from './fixtures'

// What somebody who knows no password can find out: nothing. Posted by hand, to see every byte; without JavaScript, since
// the same state fills both kinds of answer. Needs no browser that differs, so once is enough.

test.beforeEach(() => needs('its own answers'))

type Who = { organization: string; email_address: string }

const forms = {
  'a reset link': { path: '/forgot-password', button: {}, says: 'Check your email' },
  'a log-in link': { path: '/login', button: { link: 'yes' }, says: 'Check your email' },
  'a log-in with a wrong password': {
    path: '/login',
    button: { password: 'not the password' },
    says: 'Check the organization, the email and the password',
  },
}

/** An answer without what is new each time: nonces, ids, dates, the contents of seals, and what was typed. */
function toComparable(
  { status, headers, text }: Awaited<ReturnType<typeof postForm>>,
  { organization, email_address }: Who,
) {
  const nonce = String(headers['content-security-policy']).match(/nonce-([^']+)/)?.[1] ?? 'none'
  const plain = (whole: string) =>
    whole
      .replaceAll(nonce, 'NONCE')
      .replaceAll(organization, 'ORGANIZATION')
      .replaceAll(email_address, 'EMAIL')
      // Of a refusal: in field names, the summary's links and the state.
      .replaceAll(/\b[0-9a-f]{8}\b/g, 'ANSWER')
      .replaceAll(/Fe26\.2[^;"]*/g, (seal) => `SEAL of ${seal.length}`)
      .replaceAll(/Expires=[^;]*/g, 'Expires=THEN')
  const { date: _, ...others } = headers
  return { status, headers: JSON.parse(plain(JSON.stringify(others))), text: plain(text) }
}

test.describe('strangers', scripted, () => {
  for (const [what, { path, button, says }] of Object.entries(forms))
    test(`${what}: seven kinds of account, and every byte of the answer is the same`, async ({ page, makeMember }) => {
      // All names are of one length, so that nothing else differs.
      const organization = await makeOrganization()
      const make = async (member: object) => {
        const { email_address } = await makeMember({
          organization,
          member: { email_address: `stranger-${newId()}@example.com`, ...member },
        })
        return { organization: organization.organization_slug, email_address }
      }
      const people: Record<string, Who> = {
        active: await make({}),
        unknown: { organization: organization.organization_slug, email_address: newAddress() },
        invited: await make({ status: 'invited', password: undefined }),
        deleted: await make({ status: 'deleted' }),
        locked: await make({ is_locked: true }),
        'without a password': await make({ password: undefined }),
        'of an unknown organization': { organization: `team-${newId()}`, email_address: newAddress() },
      }
      const url = new URL(path, applications.standard).href
      const hidden = await readHidden(page, url)
      const answers = new Map<string, unknown>()
      for (const [kind, who] of Object.entries(people)) {
        const answer = await postForm(url, { ...hidden, ...who, ...button })
        expect(answer.text, kind).toContain(says)
        answers.set(kind, toComparable(answer, who))
      }
      const [first, ...others] = answers
      for (const [kind, answer] of others) expect(answer, `${kind}, beside ${first?.[0]}`).toEqual(first?.[1])
    })
})

const newId = () => randomBytes(4).toString('hex')
