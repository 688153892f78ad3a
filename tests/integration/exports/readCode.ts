import jsqr from 'jsqr'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DOTS_PER_INCH = 200

// The package is CommonJS; Node hands its function over as `default`.
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr

/** What a scanner reads on the first page of a PDF that holds one code, as it comes out of a printer; null where it reads nothing. */
export const readCode = (bytes: Uint8Array): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolata-code-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    const { status } = spawnSync('pdftoppm', [
      '-r',
      String(DOTS_PER_INCH),
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      join(folder, 'a.pdf'),
      join(folder, 'a'),
    ])
    if (status !== 0) throw new Error('pdftoppm could not draw the page')
    const { width, height, pixels } = readPpm(readFileSync(join(folder, 'a.ppm')))
    return decode(pixels, width, height)?.data ?? null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A binary PPM (netpbm.sourceforge.net/doc/ppm.html) as RGBA. */
const readPpm = (file: Buffer) => {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1')) ?? []
  if (!head) throw new Error('not a PPM of 8 bits')
  const count = Number(width) * Number(height)
  const pixels = new Uint8ClampedArray(count * 4).fill(255)
  for (let dot = 0; dot < count; dot += 1) pixels.set(file.subarray(head.length + dot * 3, head.length + dot * 3 + 3), dot * 4)
  return { width: Number(width), height: Number(height), pixels }
}
