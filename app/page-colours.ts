/** The token `page` of globals.css, for what browsers draw around a page and read outside of any style sheet. */
export const pageColours = { light: '#f5f6f8', dark: '#0f151d' }
