import type { Member } from './kit/members'

// What is another in every run, for what is kept of the pages from one run to the next.

const CHANGING: [RegExp, string][] = [
  [/Team [0-9a-f]{8}/g, '<organization>'],
  [/team-[0-9a-f]{8}/g, '<slug>'],
  [/[\w.+-]+@gmail\.com/g, '<email>'],
  [/Reference [0-9a-f]{8}/g, 'Reference …'],
  [/otpauth:\S+/g, '<address of the key>'],
  [/#([a-z_]+)-[0-9a-f]{8}/g, '#$1'],
  [/Member [0-9a-f]{8}/g, '<name>'],
  [/ending in\s\d\d/g, 'ending in <two digits>'],
  [/\d{1,2}:\d{2}:\d{2}\s?[AP]M/g, '<time>'],
  [/\b\w{4}-\w{4}-\w{4}\b/g, '<recovery code>'],
  [/\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/g, '<key>'],
]

/** A text of a page without what only this run has in it. */
export const masked = (text: string, { organization, email_address }: Member): string =>
  CHANGING.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), text)
    .replaceAll(email_address, '<email>')
    .replaceAll(organization.organization_name, '<organization>')
    .replaceAll(organization.organization_slug, '<slug>')
