import { describe, expect, it } from 'vitest'
import { cleanJpeg } from '../../../src/shared/domain/photos/cleanJpeg.ts'
import type { CleanJpeg } from '../../../src/shared/domain/photos/cleanJpeg.ts'
import {
  adobe,
  colourProfile,
  comment,
  exifWithGps,
  findText,
  iptc,
  joinBytes,
  makeJpeg,
  segment,
  svgWithScript,
  xmp,
} from '../../support/jpegCorpus.ts'

const cleaned = (bytes: Uint8Array): CleanJpeg => {
  const clean = cleanJpeg(bytes)
  if (typeof clean === 'string') throw new Error(clean)
  return clean
}
const html = new TextEncoder().encode('<html><script>alert(1)</script></html>')

describe('E-11: cleaning a photo', () => {
  it('keeps a plain picture byte for byte and tells its size', () => {
    const plain = makeJpeg({ width: 640, height: 480 })
    expect(cleaned(plain)).toEqual({ width: 640, height: 480, jpeg: plain })
  })

  it('keeps a progressive picture and the colour transform of Adobe', () => {
    const plain = makeJpeg({ progressive: true, before: [adobe()] })
    expect(cleaned(plain).jpeg).toEqual(plain)
  })

  it.each([
    ['Exif with GPS', exifWithGps(), 'PhoneMaker'],
    ['XMP', xmp(), 'Ada Bianchi'],
    ['IPTC', iptc(), 'Torino'],
    ['a comment', comment(), 'Ada Bianchi'],
    ['a colour profile', colourProfile(), 'camera'],
    ['a segment nobody knows', segment(0xef, new TextEncoder().encode('MakerNote 45.07 N')), '45.07'],
    ['a table of arithmetic coding', segment(0xcc, new TextEncoder().encode('hidden')), 'hidden'],
  ])('cuts out %s and changes nothing else', (_name, extra, words) => {
    const dirty = makeJpeg({ before: [extra] })
    expect(findText(dirty, words)).toBeGreaterThan(0)
    expect(cleaned(dirty).jpeg).toEqual(makeJpeg())
  })

  it('cuts off what follows the end, and whatever a preview in the header shows', () => {
    expect(cleaned(makeJpeg({ after: html })).jpeg).toEqual(makeJpeg())
    expect(cleaned(makeJpeg({ after: makeJpeg({ before: [exifWithGps()] }) })).jpeg).toEqual(makeJpeg())
    const preview = segment(0xe0, new TextEncoder().encode('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 1, 1], [10, 20, 30])
    const withPreview = joinBytes([0xff, 0xd8], preview, makeJpeg().subarray(20))
    expect(cleaned(withPreview).jpeg).toEqual(makeJpeg())
  })

  it('comes out the same a second time', () => {
    const once = cleaned(makeJpeg({ before: [exifWithGps(), xmp(), comment()], after: html })).jpeg
    expect(cleaned(once).jpeg).toEqual(once)
  })

  it('takes a polyglot of HTML and JPEG for what it is', () => {
    expect(cleanJpeg(joinBytes(html, makeJpeg()))).toBe('notJpeg')
    expect(findText(cleaned(makeJpeg({ before: [comment('*/alert(1)/*')] })).jpeg, 'alert')).toBe(-1)
    // Words in the place of a table fit no table.
    expect(cleanJpeg(makeJpeg({ before: [segment(0xdb, html)] }))).toBe('broken')
    expect(cleanJpeg(makeJpeg({ before: [segment(0xc4, html)] }))).toBe('broken')
    expect(cleanJpeg(makeJpeg({ before: [segment(0xdd, html)] }))).toBe('broken')
  })

  it('refuses what is no JPEG', () => {
    for (const bytes of [new Uint8Array(), svgWithScript(), new TextEncoder().encode('\u0089PNG'), Uint8Array.of(0xff, 0xd8)])
      expect(cleanJpeg(bytes)).toBe('notJpeg')
  })

  it('refuses every cut of a picture but the whole', () => {
    const whole = makeJpeg({ before: [exifWithGps(), comment()], width: 64, height: 64 })
    for (let length = 3; length < whole.length; length += 1) expect(cleanJpeg(whole.subarray(0, length)), `${length}`).toBe('broken')
    expect(typeof cleanJpeg(whole)).toBe('object')
  })

  it('refuses too many pixels and too many bytes', () => {
    expect(cleaned(makeJpeg({ width: 4096, height: 8 })).width).toBe(4096)
    expect(cleanJpeg(makeJpeg({ width: 4097, height: 8 }))).toBe('tooLarge')
    expect(cleanJpeg(makeJpeg({ width: 8, height: 65_535 }))).toBe('tooLarge')
    const comments = Array.from({ length: 23 }, () => segment(0xfe, new Uint8Array(65_500)))
    expect(cleanJpeg(makeJpeg({ before: [...comments, segment(0xfe, new Uint8Array(10))] }))).toBe('tooLarge')
    expect(cleaned(makeJpeg({ before: comments.slice(1) })).jpeg).toEqual(makeJpeg())
  })

  it('refuses frames that browsers do not read, two frames, and a picture without any', () => {
    const frame = segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
    expect(cleanJpeg(makeJpeg({ before: [segment(0xc3, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])] }))).toBe('broken')
    expect(cleanJpeg(makeJpeg({ before: [frame] }))).toBe('broken')
    expect(cleanJpeg(joinBytes([0xff, 0xd8], frame, [0xff, 0xd9]))).toBe('broken')
    expect(cleanJpeg(makeJpeg({ width: 0 }))).toBe('broken')
  })

  it('never throws, whatever the bytes are', () => {
    const whole = makeJpeg({ before: [exifWithGps(), xmp()], width: 32, height: 32 })
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of [0, 0xff, whole[at]! ^ 1]) {
        const clean = cleanJpeg(whole.with(at, value))
        if (typeof clean === 'object') expect(cleanJpeg(clean.jpeg)).toEqual(clean)
      }
    }
  })
})
