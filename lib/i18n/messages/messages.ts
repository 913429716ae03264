import type { en } from './en'

type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> }

/** What every language has to say: a missing message does not compile, nor does one too many. */
export type Messages = Words<typeof en>
