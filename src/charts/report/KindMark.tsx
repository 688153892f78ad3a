import type { NoteKind } from '../../shared/domain/records/vocabulary.ts'
import { kindPath } from '../kindMarks.ts'
import type { ChartPalette } from '../palette.ts'

/** The sign of a kind beside its word; the word carries the meaning for those who cannot see it. */
export const KindMark = ({ kind, palette }: { kind: NoteKind; palette: ChartPalette }) => (
  <svg className="report-mark" aria-hidden="true" viewBox="0 0 10 10" width="9" height="9">
    <path d={kindPath(kind, 0, 0)} fill={palette.kinds[kind]} />
  </svg>
)
