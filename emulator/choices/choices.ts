import { factorChoices } from './factors.ts'
import { mailChoices } from './mails.ts'
import { sessionChoices } from './sessions.ts'

/** What Stytch does not document. Each entry is a switch; the first value is this emulator's guess. */
export const choices = [...mailChoices, ...sessionChoices, ...factorChoices] as const

type Choice = (typeof choices)[number]
export type ChoiceName = Choice['name']
type ChoiceValue<Name extends ChoiceName> = Extract<Choice, { name: Name }>['values'][number]
export type ChosenValues = { [Name in ChoiceName]?: ChoiceValue<Name> }

/** Holds for every organization that has not chosen otherwise, and for calls that name no organization. */
export const project_choices: ChosenValues = {}

const default_choices = Object.fromEntries(
  choices.map(({ name, values }) => [name, values[0]]),
) as Required<ChosenValues>

export function allChoices(organization: { choices: ChosenValues } | null): Required<ChosenValues> {
  return { ...default_choices, ...project_choices, ...organization?.choices }
}

export function choiceOf<Name extends ChoiceName>(
  name: Name,
  organization: { choices: ChosenValues } | null,
): Required<ChosenValues>[Name] {
  return allChoices(organization)[name]
}

export function forgetChoices(): void {
  for (const { name } of choices) delete project_choices[name]
}
