/** JPEG files made by hand (ITU-T T.81), small enough to read and real enough for any decoder: one grey, of any size. */

type Shape = {
  width?: number
  height?: number
  progressive?: boolean
  /** Segments between the beginning and the tables, such as Exif. */
  before?: Uint8Array[]
  /** Bytes behind the end. */
  after?: Uint8Array
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
export const joinBytes = (...parts: (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** One segment: marker, length, body. */
export const segment = (marker: number, ...body: (Uint8Array | readonly number[])[]): Uint8Array => {
  const whole = joinBytes(...body)
  const length = whole.length + 2
  return joinBytes([0xff, marker, length >> 8, length & 0xff], whole)
}

const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, place) => (value >> (8 * (bytes - 1 - place))) & 0xff)
const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
  ...big(tag, 2),
  ...big(type, 2),
  ...big(count, 4),
  ...value,
]

/** An Exif segment as a phone writes it: its orientation, and 45° north as the place where the picture was taken. */
export const exifWithGps = (orientation = 1): Uint8Array => {
  const first = joinBytes(big(2, 2), entry(0x0112, 3, 1, [...big(orientation, 2), 0, 0]), entry(0x8825, 4, 1, big(38, 4)), big(0, 4))
  const gps = joinBytes(big(2, 2), entry(0x0001, 2, 2, [0x4e, 0, 0, 0]), entry(0x0002, 5, 3, big(68, 4)), big(0, 4))
  const degrees = joinBytes(...[45, 4, 12].map((part) => [...big(part, 4), ...big(1, 4)]))
  return segment(0xe1, text('Exif\0\0MM\0*'), big(8, 4), first, gps, degrees, text('PhoneMaker 2026:03:02 09:00:00'))
}

export const xmp = (): Uint8Array => segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Creator Ada Bianchi</x:xmpmeta>'))
export const iptc = (): Uint8Array => segment(0xed, text('Photoshop 3.0\u00008BIM Torino city hall'))
export const comment = (words = 'Taken by Ada Bianchi'): Uint8Array => segment(0xfe, text(words))
export const colourProfile = (): Uint8Array => segment(0xe2, text('ICC_PROFILE\0\u0001\u0001 desc of a camera'))
export const adobe = (): Uint8Array => segment(0xee, text('Adobe'), [0, 100, 0, 0, 0, 0, 0])

/** A whole picture; every block is the same two bits. */
export const makeJpeg = ({
  width = 16,
  height = 8,
  progressive = false,
  before = [],
  after = new Uint8Array(),
}: Shape = {}): Uint8Array => {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  const bits = blocks * (progressive ? 1 : 2)
  const scan = new Uint8Array(Math.ceil(bits / 8))
  const rest = bits % 8
  if (rest > 0) scan[scan.length - 1] = 0xff >> rest
  const counts = [1, ...Array.from({ length: 15 }, () => 0)]
  return joinBytes(
    [0xff, 0xd8],
    segment(0xe0, text('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...before,
    segment(
      0xdb,
      [0],
      Array.from({ length: 64 }, () => 1),
    ),
    segment(progressive ? 0xc2 : 0xc0, [8], big(height, 2), big(width, 2), [1, 1, 0x11, 0]),
    segment(0xc4, [0x00], counts, [0]),
    segment(0xc4, [0x10], counts, [0]),
    segment(0xda, [1, 1, 0, 0, progressive ? 0 : 63, 0]),
    scan,
    [0xff, 0xd9],
    after,
  )
}

/** The first bytes of a PNG that says it is `width` × `height`; nothing else of it is there. */
export const pngHeader = (width: number, height: number): Uint8Array =>
  joinBytes([0x89], text('PNG\r\n\u001a\n'), big(13, 4), text('IHDR'), big(width, 4), big(height, 4), [8, 2, 0, 0, 0, 0, 0, 0, 0])

export const svgWithScript = (): Uint8Array =>
  text('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><script>document.title = "taken over"</script></svg>')

/** Where a text stands in bytes, or -1. */
export const findText = (bytes: Uint8Array, words: string): number => Buffer.from(bytes).indexOf(words)
