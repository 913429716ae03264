/** Whose form it is: it acts only on the member whom its page showed. */
export type Owner = { member_id: string; email_address: string }

/** Tells the action and password managers whose password a form is about; people neither see it nor reach it. */
export function OwnerFields({ owner }: { owner: Owner }) {
  return (
    <>
      <input type="hidden" name="member_id" value={owner.member_id} />
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue={owner.email_address}
        readOnly
        aria-hidden="true"
        tabIndex={-1}
        className="sr-only"
      />
    </>
  )
}
