import 'server-only'
import encodeQR from 'qr'

const QUIET_SQUARES = 4

/** A QR code as the path of its dark squares, in a drawing of `side` times `side` squares. */
export function toQrPath(text: string): { side: number; path: string } {
  const rows = encodeQR(text, 'raw', { border: QUIET_SQUARES })
  const squares = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  return { side: rows.length, path: squares.join('') }
}
