/** Tells password managers whose password a form is about; people neither see it nor reach it. */
export function UsernameForManagers({ email }: { email: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      defaultValue={email}
      readOnly
      aria-hidden="true"
      tabIndex={-1}
      className="sr-only"
    />
  )
}
