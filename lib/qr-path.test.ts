import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { toQrPath } from './qr-path'

const ADDRESS = 'otpauth://totp/Acme:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme'
const SCALE = 8

test('an authenticator app reads the address from what is drawn', () => {
  const drawn = toQrPath(ADDRESS)
  const side = drawn.side * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  const squares = [...drawn.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  for (const [left, top] of squares) {
    for (let y = top * SCALE; y < (top + 1) * SCALE; y += 1)
      for (let x = left * SCALE; x < (left + 1) * SCALE; x += 1) data.set([0, 0, 0], (y * side + x) * 4)
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(ADDRESS)
})
