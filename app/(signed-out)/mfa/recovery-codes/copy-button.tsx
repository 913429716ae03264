'use client'

import { useState, useSyncExternalStore } from 'react'
import { useWords } from '@/app/_components/words'

/** Without JavaScript there is none: the file and the text itself are there for everybody. */
export function CopyButton({ text }: { text: string }) {
  const words = useWords().recoveryCodes
  const [isCopied, setCopied] = useState(false)
  const isScripted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  if (!isScripted) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <span className="flex items-center gap-2">
      <button type="button" onClick={copy} className="min-h-11 text-accent underline underline-offset-2">
        {words.copy}
      </button>
      <span role="status">{isCopied && words.copied}</span>
    </span>
  )
}
