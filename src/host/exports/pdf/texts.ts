import { kindPath } from '../../../charts/kindMarks.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import type { HeadingBlock, ListBlock, ParagraphBlock, QuoteBlock } from '../../../shared/domain/report/reportModel.ts'
import { type Box, ownerIn } from './flow.ts'
import type { Structure } from './letters.ts'
import type { Span } from './lines.ts'
import { COLOURS, type Ink, PAPER, SETTINGS, type Setting, ink } from './look.ts'
import { paragraphBoxes } from './paragraph.ts'
import { drawPiece, type Sheet } from './sheet.ts'

type Tag = 'P' | 'H1' | 'H2' | 'H3' | 'Caption'

/** A text of one look as an element of the section. */
export const textBoxes = (sheet: Sheet, text: string, setting: Setting, tag: Tag = 'P', parent?: () => Structure): Box[] => {
  const owner = ownerIn(parent ?? (() => sheet.section.element), () => sheet.pdf.struct(tag))
  return paragraphBoxes(sheet, [{ text, ink: setting.ink }], setting, { owner })
}

/** A number and a heading, e.g. '7.1 Challenges'. */
export const numbered = (number: string, text: string, face: Ink): Span[] =>
  number === ''
    ? [{ text, ink: face }]
    : [
        { text: `${number} `, ink: { ...face, even: true } },
        { text, ink: face },
      ]

/** The heading of a section or of a part; `mark` is told its upper edge when it stands on its page. */
export const titleBoxes = (
  sheet: Sheet,
  { number, text }: { number: string; text: string },
  setting: Setting,
  tag: Tag,
  mark: (top: number) => void,
): Box[] => {
  const owner = ownerIn(
    () => sheet.section.element,
    () => sheet.pdf.struct(tag),
  )
  const [first, ...rest] = paragraphBoxes(sheet, numbered(number, text, setting.ink), setting, { owner }) as [Box, ...Box[]]
  return [{ ...first, adorn: mark }, ...rest]
}

/** The sign of a kind, `size` points high, with its lower edge on the baseline. */
export const drawSign = ({ pdf }: Sheet, kind: NoteKind, x: number, baseline: number, size: number): void => {
  pdf.save()
  pdf.translate(x, baseline - size).scale(size / 10)
  pdf.path(kindPath(kind, 0, 0)).fill(COLOURS.kinds[kind])
  pdf.restore()
}

export const headingBoxes = (sheet: Sheet, { level, number, text, lead, kind }: HeadingBlock, mark: (top: number) => void): Box[] => {
  const setting = level === 2 ? SETTINGS.part : SETTINGS.subpart
  const above = lead === '' ? [] : leadBoxes(sheet, lead, kind)
  const own = lead === '' ? setting : { ...setting, before: 1 }
  return [...above, ...titleBoxes(sheet, { number, text }, own, level === 2 ? 'H2' : 'H3', mark)]
}

const leadBoxes = (sheet: Sheet, lead: string, kind: NoteKind | null): Box[] => {
  const owner = ownerIn(
    () => sheet.section.element,
    () => sheet.pdf.struct('P'),
  )
  if (kind === null) return paragraphBoxes(sheet, [{ text: lead, ink: SETTINGS.lead.ink }], SETTINGS.lead, { owner })
  const coloured = ink('sansBold', 8.5, COLOURS.kinds[kind])
  const setting = { ...SETTINGS.lead, left: 11 }
  const mark = (baseline: number): void => drawSign(sheet, kind, PAPER.left, baseline, 6.4)
  return paragraphBoxes(sheet, [{ text: lead, ink: coloured }], setting, { owner, mark })
}

const TONES = { body: SETTINGS.body, quiet: SETTINGS.small, pending: SETTINGS.pending } as const

/** A paragraph; one that leads into what comes next stays with it. */
export const proseBoxes = (sheet: Sheet, { text, tone }: ParagraphBlock, leads: boolean): Box[] =>
  textBoxes(sheet, text, { ...(tone === 'body' && !sheet.model.contents ? SETTINGS.denseBody : TONES[tone]), keepNext: leads })

/** A real list: each item with its label and its words. */
export const listBoxes = (sheet: Sheet, { items, ordered }: ListBlock): Box[] => {
  const { pdf, model } = sheet
  const setting = model.contents ? SETTINGS.item : SETTINGS.denseItem
  const list = ownerIn(
    () => sheet.section.element,
    () => pdf.struct('L'),
  )
  return items.flatMap(({ text }, index) => {
    const item = ownerIn(list.element, () => pdf.struct('LI'))
    const label = ownerIn(item.element, () => pdf.struct('Lbl'))
    const owner = ownerIn(item.element, () => pdf.struct('LBody'))
    const sign = { text: ordered ? `${index + 1}` : '•', spoken: null, ink: ink('sansBold', 10, COLOURS.accent), x: 0, width: 0 }
    const boxes = paragraphBoxes(sheet, [{ text, ink: setting.ink }], setting, { owner })
    const [first, ...rest] = boxes as [Box, ...Box[]]
    const paint = (top: number): void => {
      label.add(() => drawPiece(pdf, sign, PAPER.left, top + setting.leading * 0.74))
      owner.add(() => first.paint(top))
    }
    return [{ ...first, owner: null, paint }, ...rest]
  })
}

export const quoteBoxes = (sheet: Sheet, { text, source, unclear }: QuoteBlock): Box[] => {
  const quote = ownerIn(
    () => sheet.section.element,
    () => sheet.pdf.struct('BlockQuote'),
  )
  const about = unclear ? `${source} · ${sheet.model.words.unclear}` : source
  return [
    ...textBoxes(sheet, text, SETTINGS.quote, 'P', quote.element),
    ...textBoxes(sheet, about, SETTINGS.quoteSource, 'P', quote.element),
  ]
}
