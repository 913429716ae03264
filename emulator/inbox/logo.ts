const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#8a3ffc"/><path d="M18 46 32 16l14 30h-8l-6-14-6 14z" fill="#fff"/></svg>`

/** A logo for organizations of tests and demos, at /inbox/logo.svg. */
export const logo = () =>
  new Response(source, {
    headers: { 'content-type': 'image/svg+xml', 'cross-origin-resource-policy': 'cross-origin' },
  })
