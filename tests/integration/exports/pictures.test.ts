import { describe, expect, it } from 'vitest'
import { imageSize } from '../../../src/host/exports/imageSize.ts'
import { renderReport } from '../../../src/host/exports/renderReport.ts'
import type { PhotoBlock, ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { findText, makeJpeg, pngHeader } from '../../support/jpegCorpus.ts'
import { resources, richContent } from '../../unit/report/reportFixture.ts'
import { jobOf } from './rendered.ts'
import { readZip } from './zipFile.ts'

const jpeg = makeJpeg({ width: 160, height: 80 })
/** One dot, as small as a PNG gets. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const photo: PhotoBlock = {
  type: 'photo',
  id: 'photo-1',
  number: 7,
  hash: 'abc',
  width: 160,
  height: 80,
  caption: 'The wall after the last round',
  alt: 'A wall full of notes in three colours',
}

const model = (): ReportModel => {
  const { model: base } = jobOf(richContent(20), 'docx')
  const [first, ...rest] = base.sections
  const logo = { base64: png, mediaType: 'image/png', alt: 'Sign of the network' } as const
  return { ...base, cover: { ...base.cover, logo }, sections: [{ ...first!, blocks: [photo, ...first!.blocks] }, ...rest] }
}
const render = async (format: 'docx' | 'pdf' | 'html' | 'md', withBytes = true): Promise<Buffer> =>
  Buffer.from(
    (await renderReport(model(), format, {
      resources,
      photos: new Map(withBytes ? [['abc', jpeg]] : []),
      data: null,
    })) as Uint8Array,
  )

describe('photos and the logo', () => {
  it('are in the Word file, dot by dot, with words for those who do not see them', async () => {
    const parts = readZip(await render('docx'))
    const media = [...parts].filter(([name]) => name.startsWith('word/media/')).map(([, data]) => data)
    expect(media.some((data) => data.equals(jpeg))).toBe(true)
    expect(media.some((data) => data.equals(Buffer.from(png, 'base64')))).toBe(true)
    const body = parts.get('word/document.xml')!.toString('utf8')
    expect(body).toContain(`descr="${photo.alt}"`)
    expect(body).toContain('descr="Sign of the network"')
    expect(body).toContain(photo.caption)
  })

  it('are in the PDF, dot by dot, with words for those who do not see them', async () => {
    const bytes = await render('pdf')
    expect(bytes.indexOf(jpeg)).toBeGreaterThan(0)
    expect(bytes.toString('latin1')).toContain(`/Alt (${photo.alt})`)
    expect(bytes.toString('latin1')).toContain('/Alt (Sign of the network)')
  })

  it('are in the page itself, which asks for nothing', async () => {
    const html = (await render('html')).toString('utf8')
    expect(html).toContain(`src="data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}" alt="${photo.alt}"`)
    expect(html).toContain(`src="data:image/png;base64,${png}" alt="Sign of the network"`)
  })

  it('are described where there are no pictures', async () => {
    expect((await render('md')).toString('utf8')).toContain(`**Figure 7.** ${photo.caption} ${photo.alt}`)
  })

  it.each(['docx', 'pdf', 'html'] as const)('keep their caption in %s where the picture has not come to this machine', async (format) => {
    const bytes = await render(format, false)
    const found = format === 'docx' ? [...readZip(bytes).values()].some((part) => part.includes(photo.caption)) : bytes.length > 1000
    expect(found).toBe(true)
    expect(findText(bytes, 'undefined')).toBe(-1)
  })
})

describe('the size of a picture', () => {
  it.each([
    [Buffer.from(jpeg), { width: 160, height: 80 }],
    [Buffer.from(makeJpeg({ progressive: true, width: 24, height: 40 })), { width: 24, height: 40 }],
    [Buffer.from(pngHeader(300, 90)), { width: 300, height: 90 }],
    [Buffer.from(pngHeader(0, 90)), null],
    [Buffer.from('no picture'), null],
    [Buffer.alloc(0), null],
  ])('is read from its first bytes', (bytes, size) => {
    expect(imageSize(bytes)).toEqual(size)
  })
})
