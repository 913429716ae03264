/** Puts what only the browser knows into a sentence that is otherwise finished: `{email}` becomes `values.email`. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces)
