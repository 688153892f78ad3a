import { useTranslation } from 'react-i18next'
import type { ChartBlock, TableBlock } from '../../../../shared/domain/report/reportModel.ts'
import { NoteLink } from './NoteLink.tsx'
import styles from './Preview.module.css'

type Props = { workshopId: string; noteIds: readonly string[] }

/** The way from a statement to the notes that it rests on. */
export function Evidence({ workshopId, noteIds }: Props) {
  const { t } = useTranslation('reportPlace')
  if (noteIds.length === 0) return null
  return (
    <>
      {' '}
      <NoteLink workshopId={workshopId} noteIds={noteIds} className={styles.evidence}>
        {t('notesBehind', { count: noteIds.length })}
      </NoteLink>
    </>
  )
}

/** Under a table or figure: the notes that it counts, by their short ids. */
export function EvidenceLine({ workshopId, block }: { workshopId: string; block: ChartBlock | TableBlock }) {
  if (block.evidence === '') return <Evidence workshopId={workshopId} noteIds={block.noteIds} />
  return (
    <span className={styles.evidenceLine}>
      <NoteLink workshopId={workshopId} noteIds={block.noteIds}>
        {block.evidence}
      </NoteLink>
    </span>
  )
}
