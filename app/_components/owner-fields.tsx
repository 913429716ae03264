/** Whose form it is: it acts only on the member whom its page showed. */
export type Owner = { member_id: string; email_address: string }

/** Tells the action whose form it is, and password managers whose password. */
export function OwnerFields({ owner }: { owner: Owner }) {
  return (
    <>
      <input type="hidden" name="member_id" value={owner.member_id} />
      <UsernameField email_address={owner.email_address} />
    </>
  )
}

/** Tells password managers whose password a form is about; people neither see it nor reach it. */
export function UsernameField({ email_address }: { email_address: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      defaultValue={email_address}
      readOnly
      aria-hidden="true"
      tabIndex={-1}
      className="sr-only"
    />
  )
}
