import { drawnText, shapesByFont } from './drawnText.ts'
import { pagesOf, pdfObjects, targetOf } from './pdfObjects.ts'
import type { FileText } from './place.ts'
import { propertiesIn, spokenIn } from './spokenTexts.ts'

/** All texts of a PDF of ours, page by page: what it draws, what it has read aloud instead, and what it says about itself. */
export const pdfTexts = (bytes: Uint8Array): FileText[] => {
  const objects = pdfObjects(bytes)
  const { all, bytesOf } = objects
  const fonts = shapesByFont(objects)
  const pages = pagesOf(objects).map((page, index) => ({
    commands: bytesOf(all.get(targetOf(page, 'Contents')))?.toString('latin1') ?? '',
    place: { key: 'page', page: index + 1 } as const,
  }))
  const drawn = pages.map(({ commands, place }): FileText => ({ text: drawnText(commands, fonts), place }))
  const spoken = pages.map(({ commands, place }): FileText => ({ text: spokenIn(commands), place }))
  const others = [...all.values()].flatMap((object): FileText[] => {
    const isMetadata = object.body.includes('/Type /Metadata')
    const metadata = isMetadata
      ? (bytesOf(object)
          ?.toString('utf8')
          .replaceAll(/<[^>]*>/g, ' ') ?? '')
      : ''
    return [
      { text: spokenIn(object.body), place: { key: 'picture' } },
      { text: `${propertiesIn(object.body)}${metadata}`, place: { key: 'properties' } },
    ]
  })
  return [...drawn, ...spoken, ...others].filter(({ text }) => text.trim() !== '')
}
