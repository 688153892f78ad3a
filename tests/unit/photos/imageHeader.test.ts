import { describe, expect, it } from 'vitest'
import { readPictureHeader, refusalOfPicture, scaledSize } from '../../../src/shared/domain/photos/imageHeader.ts'
import { MAX_PHOTO_BYTES, PART_BYTES } from '../../../src/shared/domain/photos/limits.ts'
import { partCount, partOf } from '../../../src/shared/domain/photos/parts.ts'
import { exifWithGps, joinBytes, makeJpeg, pngHeader, segment, svgWithScript } from '../../support/jpegCorpus.ts'

const ascii = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0))

describe('E-11: the size of a picture before it is decoded', () => {
  it.each([
    [
      'a JPEG behind its Exif',
      makeJpeg({ width: 4000, height: 3000, before: [exifWithGps(), segment(0xe1, new Uint8Array(60_000))] }),
      'jpeg',
      4000,
      3000,
    ],
    ['a PNG', pngHeader(50_000, 50_000), 'png', 50_000, 50_000],
    ['a GIF', joinBytes(ascii('GIF89a'), [0x40, 1, 0xf0, 0]), 'gif', 320, 240],
    ['a lossy WebP', joinBytes(ascii('RIFF....WEBPVP8 ....'), [0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xf0, 0]), 'webp', 320, 240],
    ['a lossless WebP', joinBytes(ascii('RIFF....WEBPVP8L....'), [0x2f, 0x3f, 0xc1, 0x3b, 0]), 'webp', 320, 240],
    ['an extended WebP', joinBytes(ascii('RIFF....WEBPVP8X....'), [0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0]), 'webp', 320, 240],
  ] as const)('reads %s', (_name, bytes, format, width, height) => {
    expect(readPictureHeader(bytes)).toEqual({ format, width, height })
  })

  it.each([
    ['an SVG', svgWithScript()],
    ['a text', Uint8Array.from(ascii('Not a picture'))],
    ['nothing', new Uint8Array()],
    ['a JPEG cut before its frame', makeJpeg({ before: [exifWithGps()] }).subarray(0, 60)],
    ['a PNG of no width', pngHeader(0, 10)],
  ])('knows no size of %s', (_name, bytes) => {
    expect(readPictureHeader(bytes)).toBeNull()
    expect(refusalOfPicture(readPictureHeader(bytes), bytes.length)).toBe('notPicture')
  })

  it('refuses what would freeze the page', () => {
    expect(refusalOfPicture(readPictureHeader(pngHeader(50_000, 50_000)), 60)).toBe('tooManyPixels')
    expect(refusalOfPicture({ format: 'png', width: 30_000, height: 2 }, 60)).toBe('tooManyPixels')
    expect(refusalOfPicture({ format: 'jpeg', width: 8160, height: 6120 }, 12_000_000)).toBeNull()
    expect(refusalOfPicture({ format: 'jpeg', width: 800, height: 600 }, 41_000_000)).toBe('tooHeavy')
  })
})

describe('scaling and parts', () => {
  it('scales down to the longer side and never up', () => {
    expect(scaledSize({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 })
    expect(scaledSize({ width: 9, height: 20_000 }, 1600)).toEqual({ width: 1, height: 1600 })
    expect(scaledSize({ width: 640, height: 480 }, 1600)).toEqual({ width: 640, height: 480 })
  })

  it('cuts the largest photo into no more parts than the contract takes, and nothing is lost', () => {
    expect(partCount(MAX_PHOTO_BYTES)).toBeLessThanOrEqual(16)
    expect(Math.ceil(PART_BYTES / 3) * 4).toBeLessThanOrEqual(180_000)
    const bytes = Uint8Array.from({ length: PART_BYTES * 2 + 7 }, (_, index) => index % 251)
    const parts = Array.from({ length: partCount(bytes.length) }, (_, part) => partOf(bytes, part))
    expect(parts.map(({ length }) => length)).toEqual([PART_BYTES, PART_BYTES, 7])
    expect(joinBytes(...parts)).toEqual(bytes)
    expect(partCount(0)).toBe(1)
  })
})
