import { Paragraph, TextRun } from 'docx'
import { kindSign } from '../../../charts/kindMarks.ts'
import type { NoteLine, NotesBlock, ReportWords } from '../../../shared/domain/report/reportModel.ts'
import { COLOURS, kindColour, SANS } from './look.ts'
import { textRuns } from './runs.ts'

const joined = (parts: (string | null)[]): string => parts.flatMap((part) => part || []).join(' · ')
const again = (note: NoteLine): string | null => (note.saidAgain > 0 ? `+${note.saidAgain}` : null)

/** One line under a topic; the bullet is the sign of the kind. */
const shortNote = (note: NoteLine, words: ReportWords): Paragraph => {
  const about = joined([note.kindLabel, note.speaker, note.ref, again(note), note.unclear ? words.unclear : null])
  return new Paragraph({
    style: 'NoteItem',
    numbering: { reference: `kind-${note.kind}`, level: 0 },
    children: [...textRuns(note.text), new TextRun({ text: `  ${about}`, font: SANS, size: 16, color: COLOURS.quiet })],
  })
}

/** An entry of the annex. Two paragraphs, no table: Word is slow with tables of thousands of rows. */
const fullNote = (note: NoteLine, words: ReportWords): Paragraph[] => {
  const about = joined([note.place, ...note.tags, note.speaker, again(note), note.unclear ? words.unclear : null])
  const kind = new TextRun({ text: `${kindSign(note.kind)} ${note.kindLabel}`, color: kindColour(note.kind) })
  return [
    new Paragraph({
      style: 'AnnexNote',
      children: [new TextRun({ text: `${note.ref}\t`, style: 'AnnexRef' }), ...textRuns(note.text)],
    }),
    new Paragraph({ style: 'AnnexAbout', children: [kind, new TextRun({ text: ` · ${about}` })] }),
  ]
}

export const notesParagraphs = (block: NotesBlock, words: ReportWords): Paragraph[] =>
  block.detail === 'short' ? block.items.map((note) => shortNote(note, words)) : block.items.flatMap((note) => fullNote(note, words))
