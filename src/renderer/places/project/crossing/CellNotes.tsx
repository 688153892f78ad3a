import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MatrixAxis, ProjectMatrix, ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { harvestPath } from '../../harvest/filter/harvestQuery.ts'
import { useAxisWords } from '../useAxisWords.ts'
import styles from './CellNotes.module.css'

export type OpenCell = { row: ProjectMatrix['rows'][number]; column: ProjectMatrix['columns'][number] }
type Question = { workshopIds: string[]; rows: MatrixAxis; columns: MatrixAxis; kinds: NoteKind[] }
type Props = { input: Question; cell: OpenCell | null; workshops: ProjectSummary['workshops']; onClose: () => void }

/** What was noted behind one number of the table. */
export function CellNotes({ input, cell, workshops, onClose }: Props) {
  const words = useAxisWords()
  const title = cell ? `${words(input.rows, cell.row)} × ${words(input.columns, cell.column)}` : ''
  return (
    <Dialog title={title} size="wide" isOpen={cell !== null} onOpenChange={onClose}>
      {cell ? (
        <Notes
          key={cell.row.key + cell.column.key}
          input={{ ...input, row: cell.row.key, column: cell.column.key }}
          workshops={workshops}
        />
      ) : null}
    </Dialog>
  )
}

const AT_ONCE = 100

function Notes({ input, workshops }: { input: Question & { row: string; column: string }; workshops: ProjectSummary['workshops'] }) {
  const { t } = useTranslation('project')
  const [shown, setShown] = useState(AT_ONCE)
  const { data, error } = useQuery(api.projects.notesOf.queryOptions({ input }))
  if (error) return <p role="alert">{problemSentence(error)}</p>
  if (!data) return <Spinner />
  const titles = new Map(workshops.map(({ id, title }) => [id, title]))
  return (
    <>
      <p className={styles.count}>
        {data.total > data.notes.length
          ? t('crossing.newest', { shown: data.notes.length, count: data.total })
          : t('notes', { count: data.total })}
      </p>
      <ul className={styles.list}>
        {data.notes.slice(0, shown).map(({ id, workshopId, kind, text }) => (
          <li key={id} className={styles.note}>
            <KindMark kind={kind} />
            <p className={styles.text}>{text}</p>
            <Link href={harvestPath(workshopId, { filter: { note: [id] } })} className={styles.from}>
              {titles.get(workshopId) || t('untitled')}
            </Link>
          </li>
        ))}
      </ul>
      {shown < data.notes.length ? <Button onPress={() => setShown(shown + AT_ONCE)}>{t('crossing.more')}</Button> : null}
    </>
  )
}
