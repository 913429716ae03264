/** A piece of HTML that was built here, as opposed to a string that came from somewhere. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Value = string | number | Html | Html[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A template tag that escapes every value which is not HTML already. Attribute values must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.map((part, index) => part + toSource(values[index] ?? '')).join(''))
}

function toSource(value: Value): string {
  if (Array.isArray(value)) return value.map(toSource).join('')
  if (value instanceof Html) return value.source
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
