import type { NoteLine, NotesBlock, ReportWords } from '../../shared/domain/report/reportModel.ts'
import type { ChartPalette } from '../palette.ts'
import { KindMark } from './KindMark.tsx'

type Props = { block: NotesBlock; words: ReportWords; palette: ChartPalette }

const timesAgain = (note: NoteLine): string | null => (note.saidAgain > 0 ? `+${note.saidAgain}` : null)

const joined = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ')

const ShortNote = ({ note, words, palette }: { note: NoteLine; words: ReportWords; palette: ChartPalette }) => (
  <li data-note={note.noteId || undefined}>
    <KindMark kind={note.kind} palette={palette} />
    <span dir="auto">{note.text}</span>{' '}
    <span className="report-source">
      {joined(note.kindLabel, note.speaker, note.ref, timesAgain(note), note.unclear ? words.unclear : null)}
    </span>
  </li>
)

const FullNote = ({ note, words, palette }: { note: NoteLine; words: ReportWords; palette: ChartPalette }) => (
  <tr id={note.ref} data-note={note.noteId || undefined}>
    <th scope="row">{note.ref}</th>
    <td className="report-kind">
      <KindMark kind={note.kind} palette={palette} />
      {note.kindLabel}
    </td>
    <td className="report-said">
      <span dir="auto">{note.text}</span>
      <span className="report-source">{joined(...note.tags, note.speaker, timesAgain(note), note.unclear ? words.unclear : null)}</span>
    </td>
    <td>{note.place}</td>
  </tr>
)

/** Notes as a short list under a topic, or as the annex's table. */
export const NotesView = ({ block, words, palette }: Props) => {
  if (block.detail === 'short')
    return (
      <ul className="report-notes">
        {block.items.map((note) => (
          <ShortNote key={note.ref} note={note} words={words} palette={palette} />
        ))}
      </ul>
    )
  return (
    <table className="report-table report-annex">
      <thead>
        <tr>
          {[words.note, words.kind, words.text, words.place].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.items.map((note) => (
          <FullNote key={note.ref} note={note} words={words} palette={palette} />
        ))}
      </tbody>
    </table>
  )
}
