import jsqr from 'jsqr'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { QrCode } from '../../../src/charts/QrCode.tsx'

// The package is CommonJS; Node hands its function over as `default`.
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr
const DOTS = 4

/** Paints the drawing as a screen would and reads it as a camera would. */
const scan = (svg: string): string | null => {
  const [, offset, side] = /viewBox="(-\d+) -\d+ (\d+) \d+"/.exec(svg)!.map(Number)
  const width = side! * DOTS
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((run) => run.map(Number)))
    for (let row = (y! - offset!) * DOTS; row < (y! - offset! + 1) * DOTS; row += 1)
      for (let column = (x! - offset!) * DOTS; column < (x! - offset! + length!) * DOTS; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  return decode(pixels, width, width)?.data ?? null
}

describe('a QR code', () => {
  it.each(['http://192.168.1.20:4190/#join=0199c0de-7a11.AbCdEf012_-xyzAbCdEf01', 'x', 'Tavolo 7: più alberi'])('holds %s', (text) => {
    expect(scan(renderToStaticMarkup(<QrCode text={text} title="Way in" />))).toBe(text)
  })

  it('is black on white with its quiet zone, and has a name', () => {
    const svg = renderToStaticMarkup(<QrCode text="x" title="Way in: 1 · Trees" />)
    expect(svg).toContain('viewBox="-4 -4 29 29"')
    expect(svg).toContain('fill="#ffffff"')
    expect(svg).toContain('aria-label="Way in: 1 · Trees"')
  })
})
