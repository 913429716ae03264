import type { ReactNode } from 'react'

const looks = {
  primary: 'bg-accent text-accent-on',
  plain: 'border border-line text-accent',
}

type ButtonLinkProps = { href: string; look?: keyof typeof looks; rel?: 'noreferrer'; children: ReactNode }

/** A link that is what there is to do on a page. */
export function ButtonLink({ look = 'primary', children, ...link }: ButtonLinkProps) {
  return (
    <a
      {...link}
      className={`grid min-h-control place-items-center rounded-control px-3 py-2 text-balance text-center font-semibold no-underline ${looks[look]}`}
    >
      {children}
    </a>
  )
}
