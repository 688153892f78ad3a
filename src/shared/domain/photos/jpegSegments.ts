/**
 * The markers of a JPEG file that decoding needs (ITU-T T.81, tables B.1 to B.10). Everything else may hold words about where, when
 * and by whom a photo was taken.
 */
export const MARKER = {
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  huffmanTables: 0xc4,
  quantisation: 0xdb,
  restartInterval: 0xdd,
  startOfScan: 0xda,
  jfif: 0xe0,
  adobe: 0xee,
} as const

/** Baseline, extended and progressive: what browsers write and read. The other frames are refused. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

export const isFrame = (marker: number): boolean => FRAMES.has(marker)
export const isForeignFrame = (marker: number): boolean => OTHER_FRAMES.has(marker)

const startsWith = (body: Uint8Array, text: string): boolean => [...text].every((letter, index) => body[index] === letter.charCodeAt(0))

/** Quantisation tables fill their segment exactly: each has 64 values of one or two bytes. */
const areQuantisationTables = (body: Uint8Array): boolean => {
  let at = 0
  while (at < body.length) {
    const precision = body[at]! >> 4
    if (precision > 1 || (body[at]! & 15) > 3) return false
    at += 1 + 64 * (precision + 1)
  }
  return at === body.length && at > 0
}

/** Huffman tables fill their segment exactly: 16 counts, then as many values. */
const areHuffmanTables = (body: Uint8Array): boolean => {
  let at = 0
  while (at < body.length) {
    if (at + 17 > body.length || body[at]! >> 4 > 1 || (body[at]! & 15) > 3) return false
    at += 17 + body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
  }
  return at === body.length && at > 0
}

/**
 * What is kept of a segment's body: nothing (null), or exactly what decoding needs, or 'broken' where it cannot be what it says.
 * The preview inside a JFIF segment goes: it may show what was cut off.
 */
export const keptBody = (marker: number, body: Uint8Array): Uint8Array | null | 'broken' => {
  if (marker === MARKER.quantisation) return areQuantisationTables(body) ? body : 'broken'
  if (marker === MARKER.huffmanTables) return areHuffmanTables(body) ? body : 'broken'
  if (marker === MARKER.restartInterval) return body.length === 2 ? body : 'broken'
  if (marker === MARKER.jfif && body.length >= 14 && startsWith(body, 'JFIF\0')) return new Uint8Array([...body.subarray(0, 12), 0, 0])
  if (marker === MARKER.adobe && body.length === 12 && startsWith(body, 'Adobe')) return body
  return null
}

/** Width and height in pixels from the body of a frame header, or null where it is not one of 8 bits with 1, 3 or 4 colours. */
export const frameSize = (body: Uint8Array): { width: number; height: number } | null => {
  const components = body[5] ?? 0
  if (body[0] !== 8 || ![1, 3, 4].includes(components) || body.length !== 6 + 3 * components) return null
  const height = (body[1]! << 8) | body[2]!
  const width = (body[3]! << 8) | body[4]!
  return width > 0 && height > 0 ? { width, height } : null
}

/** Where the coded picture that begins at `from` ends: at the next marker that is neither a restart nor a stuffed byte. */
export const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    const isInside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isInside) return at
    if (next !== 0xff) at += 1
  }
  return -1
}
