import { type PdfObjects, targetOf } from './pdfObjects.ts'

/** What each shape of a font stands for. */
type Shapes = readonly string[]

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** A table of a font as pdfkit writes it: ranges of shapes, each with one text for every shape. */
const shapesOf = (table: string): Shapes => {
  const shapes: string[] = []
  for (const [, first, list] of table.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi))
    for (const [offset, [, hex]] of [...list!.matchAll(/<([\da-f ]*)>/gi)].entries())
      shapes[Number.parseInt(first!, 16) + offset] = utf16(hex!.replaceAll(' ', ''))
  return shapes
}

/** The fonts of the file by the names that pages call them. */
export const shapesByFont = (objects: PdfObjects): Map<string, Shapes> => {
  const ids = new Map(
    [...objects.all.values()].flatMap(({ body }) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, id!])),
  )
  return new Map(
    [...ids].map(([name, id]) => {
      const table = objects.bytesOf(objects.all.get(targetOf(objects.all.get(id)?.body ?? '', 'ToUnicode')))
      return [name, shapesOf(table?.toString('latin1') ?? '')]
    }),
  )
}

/** The words that a page draws, in their order. Lines end with a space where a sentence goes on; what stands apart is set apart. */
export const drawnText = (page: string, fonts: ReadonlyMap<string, Shapes>): string => {
  let shapes: Shapes = []
  let text = ''
  for (const [mark, font, hex] of page.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-f]+)>|\bET\b/g)) {
    if (font !== undefined) shapes = fonts.get(font) ?? []
    else if (mark === 'ET') text += text.endsWith(' ') ? '' : '\n'
    else for (let at = 0; at < hex!.length; at += 4) text += shapes[Number.parseInt(hex!.slice(at, at + 4), 16)] ?? ''
  }
  return text
}
