import { memo } from 'react'
import type { NoteLine, NotesBlock, ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import { KindSign } from '../../../marks/KindSign.tsx'
import { MoreRows } from './MoreRows.tsx'
import { NoteLink } from './NoteLink.tsx'
import styles from './Preview.module.css'
import { useFirstRows } from './useFirstRows.ts'

type Props = { workshopId: string; block: NotesBlock; words: ReportModel['words'] }

/** Notes with their short ids, each a way back to its origin. Long lists are drawn in steps; the files always hold all. */
export function NotesView({ workshopId, block, words }: Props) {
  const { rows, left, more } = useFirstRows(block.items)
  return (
    <>
      <ul className={styles.notes} data-detail={block.detail}>
        {rows.map((item) => (
          <NoteRow key={item.noteId} workshopId={workshopId} item={item} detail={block.detail} unclear={words.unclear} />
        ))}
      </ul>
      <MoreRows left={left} onMore={more} />
    </>
  )
}

type NoteRowProps = { workshopId: string; item: NoteLine; detail: NotesBlock['detail']; unclear: string }

const NoteRow = memo(function NoteRow({ workshopId, item, detail, unclear }: NoteRowProps) {
  return (
    <li className={styles.note}>
      <NoteLink workshopId={workshopId} noteIds={[item.noteId]} className={styles.ref}>
        {item.ref}
      </NoteLink>
      <div className={styles.noteBody}>
        <p className={styles.noteText}>
          {detail === 'short' ? <ShortKind item={item} /> : null}
          {item.text}
          {item.unclear ? <span className={styles.unclear}> {unclear}</span> : null}
        </p>
        {detail === 'full' ? <FullLine item={item} /> : null}
      </div>
    </li>
  )
})

function ShortKind({ item }: { item: NoteLine }) {
  return (
    <span className={styles.shortKind} data-kind={item.kind} role="img" aria-label={item.kindLabel}>
      <KindSign kind={item.kind} />{' '}
    </span>
  )
}

function FullLine({ item }: { item: NoteLine }) {
  const parts = [item.place, item.speaker ?? '', ...item.tags].filter((part) => part !== '')
  return (
    <p className={styles.noteLine}>
      <KindMark kind={item.kind} />
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </p>
  )
}
