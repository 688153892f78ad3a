import type { ReactNode } from 'react'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import styles from './NoteOrigin.module.css'

type Props = { note: Note; words: readonly string[]; children?: ReactNode }

/** Kind, table, round and city of a note, in a line. */
export function NoteOrigin({ note, words, children }: Props) {
  return (
    <span className={styles.line}>
      <KindMark kind={note.kind} />
      {words.map((word, index) => (
        <span key={index} className={styles.word}>
          {word}
        </span>
      ))}
      {children}
    </span>
  )
}
