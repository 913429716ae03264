/** What anybody can open. */
export const publicPages = [
  '/login',
  '/forgot-password',
  '/reset-password',
  '/login/link',
  '/login/discovery',
  '/login/discovery/link',
  '/unavailable',
]
