/** Tools for one member or organization; `of` gives the same for another one. */
export type About<Make extends (target: never) => object> = ReturnType<Make> & { of: Make }

export const about = <Make extends (target: never) => object>(
  make: Make,
  target: Parameters<Make>[0],
): About<Make> => ({ ...(make(target as never) as ReturnType<Make>), of: make })
