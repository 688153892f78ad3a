import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteLine, NotesBlock, ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import { KindSign } from '../../../marks/KindSign.tsx'
import { Button } from '../../../ui/Button.tsx'
import { NoteLink } from './NoteLink.tsx'
import styles from './Preview.module.css'

type Props = { workshopId: string; block: NotesBlock; words: ReportModel['words'] }

/** The preview draws this many notes of a list at first; the exports always hold all. */
const FIRST = 150

/** Notes with their short ids, each a way back to its origin. */
export function NotesView({ workshopId, block, words }: Props) {
  const { t } = useTranslation('reportPlace')
  const [isWhole, setWhole] = useState(false)
  const items = isWhole ? block.items : block.items.slice(0, FIRST)
  return (
    <>
      <ul className={styles.notes} data-detail={block.detail}>
        {items.map((item) => (
          <li key={item.noteId} className={styles.note}>
            <NoteLink workshopId={workshopId} noteIds={[item.noteId]} className={styles.ref}>
              {item.ref}
            </NoteLink>
            <div className={styles.noteBody}>
              <p className={styles.noteText}>
                {block.detail === 'short' ? <ShortKind item={item} /> : null}
                {item.text}
                {item.unclear ? <span className={styles.unclear}> {words.unclear}</span> : null}
              </p>
              {block.detail === 'full' ? <FullLine item={item} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {items.length < block.items.length ? (
        <p className={styles.more}>
          {t('moreNotes', { count: block.items.length - items.length })}{' '}
          <Button size="small" onPress={() => setWhole(true)}>
            {t('showAllNotes')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

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
