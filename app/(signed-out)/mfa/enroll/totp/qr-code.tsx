import { toQrPath } from '@/lib/qr-path'

/** Always dark on white: many apps cannot read it the other way round. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { side, path } = toQrPath(text)
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
      className="mx-auto size-56 rounded-control bg-white"
    >
      <path d={path} fill="black" />
    </svg>
  )
}
