import type { ReactNode } from 'react'
import type { NoteKind } from '../../shared/domain/records/vocabulary.ts'

/** Drawn, not typed: some systems would turn characters such as a star or a check mark into a coloured emoji. */
const SHAPES: Record<NoteKind, ReactNode> = {
  challenge: <path d="M6 1.2 11.4 11H.6z" />,
  priority: <path d="M6 .4 11.6 6 6 11.6.4 6z" />,
  'co-benefit': <circle cx="6" cy="6" r="4.8" />,
  opportunity: <path d="M6 .8 10.8 6H7.8v5.2H4.2V6H1.2z" />,
  obstacle: <path d="M3.7.8h4.6l2.9 2.9v4.6l-2.9 2.9H3.7L.8 8.3V3.7zM3 5v2h6V5z" fillRule="evenodd" />,
  action: <path d="M2.2.8 11.2 6l-9 5.2z" />,
  milestone: <path d="M2 .6h1.4v.8h7.2L8.8 4l1.8 2.6H3.4v4.8H2z" />,
  vision: <path d="m6 .4 1.6 3.8 4 .4-3 2.7.9 4L6 9.2l-3.5 2.1.9-4-3-2.7 4-.4z" />,
  idea: <path d="M6 .4 7.3 4.7 11.6 6 7.3 7.3 6 11.6 4.7 7.3.4 6l4.3-1.3z" />,
  question: (
    <path d="M3 3.9C3 2 4.3.7 6.1.7 7.9.7 9.2 1.9 9.2 3.5c0 2.3-2.3 2.4-2.3 4.4H5.1c0-2.7 2.2-3 2.2-4.3 0-.7-.5-1.2-1.3-1.2-.8 0-1.3.6-1.3 1.5zM5 9.3h2v2H5z" />
  ),
  quote: (
    <path d="M.8 9.4V6C.8 3.6 2.1 2.2 4.6 2v1.6c-1 .2-1.6.8-1.7 1.8h1.9v4zm6.3 0V6c0-2.4 1.3-3.8 3.8-4v1.6c-1 .2-1.6.8-1.7 1.8h1.9v4z" />
  ),
  disagreement: <path d="M1 3.2h5.1L7.5.6l1.6.8-1 1.8H11v1.7H7.2L6.1 7.1H11v1.7H5.2l-1.4 2.6-1.6-.8 1-1.8H1V7.1h3.1l1.1-2.2H1z" />,
  decision: <path d="M1 6.4 2.6 4.8l2.3 2.4L9.5 1.6l1.6 1.4-6.1 7.4z" />,
  commitment: (
    <path d="M6 11.2C2.3 8.3.6 6.5.6 4.2.6 2.4 1.9 1 3.5 1 4.5 1 5.5 1.5 6 2.4 6.5 1.5 7.5 1 8.5 1c1.6 0 2.9 1.4 2.9 3.2 0 2.3-1.7 4.1-5.4 7z" />
  ),
}

/** The sign of a kind by itself, in the colour of the text around it. Its word must stand beside it. */
export function KindSign({ kind }: { kind: NoteKind }) {
  return (
    <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" fill="currentColor" aria-hidden="true" focusable="false">
      {SHAPES[kind]}
    </svg>
  )
}
