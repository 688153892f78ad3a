import type { NoteLine, NotesBlock } from '../../../shared/domain/report/reportModel.ts'
import { type Box, ownerIn } from './flow.ts'
import type { Structure } from './letters.ts'
import { COLOURS, ink, PAPER, SETTINGS } from './look.ts'
import { baselineOf, paragraphBoxes } from './paragraph.ts'
import { drawPiece, type Sheet } from './sheet.ts'
import { drawSign } from './texts.ts'

const joined = (parts: (string | null)[]): string => parts.flatMap((part) => part || []).join(' · ')
const again = (note: NoteLine): string | null => (note.saidAgain > 0 ? `+${note.saidAgain}` : null)
const quiet = ink('sans', 8, COLOURS.quiet)

/** One line under a topic, with the sign of its kind. */
const shortNote = (sheet: Sheet, note: NoteLine, list: () => Structure): Box[] => {
  const { pdf, model } = sheet
  const item = ownerIn(list, () => pdf.struct('LI'))
  const owner = ownerIn(item.element, () => pdf.struct('LBody'))
  const about = joined([note.kindLabel, note.speaker, note.ref, again(note), note.unclear ? model.words.unclear : null])
  const mark = (baseline: number): void => drawSign(sheet, note.kind, PAPER.left + 1, baseline, 6.6)
  const spans = [
    { text: `${note.text} `, ink: SETTINGS.note.ink },
    { text: about, ink: quiet },
  ]
  return paragraphBoxes(sheet, spans, SETTINGS.note, { owner, mark })
}

const SIGN = 8

/** An entry of the annex: the short id, the words, and below them what is known about them. */
const fullNote = (sheet: Sheet, note: NoteLine, list: () => Structure): Box[] => {
  const { pdf, model } = sheet
  const item = ownerIn(list, () => pdf.struct('LI'))
  const label = ownerIn(item.element, () => pdf.struct('Lbl'))
  const owner = ownerIn(item.element, () => pdf.struct('LBody'))
  const about = joined([note.place, ...note.tags, note.speaker, again(note), note.unclear ? model.words.unclear : null])
  const ref = { text: note.ref, spoken: null, ink: ink('sans', 8, COLOURS.quiet), x: 0, width: 0 }
  const [first, ...rest] = paragraphBoxes(sheet, [{ text: note.text, ink: SETTINGS.annexNote.ink }], SETTINGS.annexNote, { owner }) as [
    Box,
    ...Box[],
  ]
  const paint = (top: number): void => {
    label.add(() => drawPiece(pdf, ref, PAPER.left, baselineOf(top, SETTINGS.annexNote.leading)))
    owner.add(() => first.paint(top))
  }
  const below = { ...SETTINGS.annexAbout, left: SETTINGS.annexAbout.left + SIGN }
  const mark = (baseline: number): void => drawSign(sheet, note.kind, PAPER.left + SETTINGS.annexAbout.left, baseline, 5.4)
  const spans = [
    { text: `${note.kindLabel} `, ink: ink('sans', 7.5, COLOURS.kinds[note.kind]) },
    { text: about === '' ? '' : `· ${about}`, ink: below.ink },
  ]
  return [{ ...first, owner: null, paint }, ...rest, ...paragraphBoxes(sheet, spans, below, { owner, mark })]
}

/** Notes as a real list, item by item: thousands of them need not be laid out at once. */
export const notesBoxes = function* (sheet: Sheet, block: NotesBlock): Generator<Box[]> {
  const list = ownerIn(
    () => sheet.section.element,
    () => sheet.pdf.struct('L'),
  )
  for (const note of block.items)
    yield block.detail === 'short' ? shortNote(sheet, note, list.element) : fullNote(sheet, note, list.element)
}
