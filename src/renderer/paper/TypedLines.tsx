import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NoteKind } from '../../shared/domain/records/vocabulary.ts'
import { KindSign } from '../marks/KindSign.tsx'
import { api, client } from '../transport/api.ts'
import { problemSentence } from '../transport/problemSentence.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TrashIcon } from '../ui/icons.tsx'
import { toast } from '../ui/toast.ts'
import styles from './paper.module.css'
import { dropLine, queueLine, usePaperQueue } from './paperQueue.ts'
import type { PaperLine } from './paperQueue.ts'

type Line = { id: string; kind: NoteKind; text: string; waiting: PaperLine | null }

/** What was typed of this sheet, newest first, so that nobody types a line twice; with what has not arrived yet. */
export function TypedLines({ tableId, round }: { tableId: string; round: number }) {
  const { t } = useTranslation(['paper', 'errors'])
  const { data } = useQuery(api.notes.listOfTable.queryOptions({ input: { tableId } }))
  const queue = usePaperQueue((state) => state.waiting)
  const known = new Set((data ?? []).map(({ id }) => id))
  const stored = (data ?? [])
    .filter((note) => note.round === round && note.source === 'paper')
    .map((note): Line => ({ ...note, waiting: null }))
  const waiting = [...queue.values()]
    .filter((line) => line.tableId === tableId && line.round === round && !known.has(line.id))
    .map((line): Line => ({ ...line, waiting: line }))
  const lines = [...stored, ...waiting].toReversed()

  const told = (error: unknown): void => void toast.show({ tone: 'error', message: problemSentence(error) })
  const remove = async ({ id, waiting: own }: Line): Promise<void> => {
    const undo = own === null ? () => client.notes.bringBack({ id }) : () => queueLine(own)
    if (own === null) await client.notes.remove({ ids: [id] })
    else await dropLine(id)
    toast.show({ message: t('paper:removed'), actionLabel: t('paper:undo'), onAction: () => void undo().catch(told) })
  }
  return (
    <section className={styles.typed} aria-label={t('paper:typed')}>
      <p role="status">{lines.length === 0 ? t('paper:nothingTyped') : t('paper:count', { count: lines.length })}</p>
      <ol reversed className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <KindSign kind={line.kind} />
            <span className={styles.text}>{line.text}</span>
            {line.waiting === null ? null : (
              <span className={styles.state} data-refused={line.waiting.refused === null ? undefined : ''}>
                {line.waiting.refused === null
                  ? t(line.waiting.kept ? 'paper:state.device' : 'paper:state.page')
                  : t(`errors:${line.waiting.refused}`)}
              </span>
            )}
            <IconButton
              size="small"
              label={t('paper:remove', { text: line.text.slice(0, 60) })}
              onPress={() => void remove(line).catch(told)}
            >
              <TrashIcon />
            </IconButton>
          </li>
        ))}
      </ol>
    </section>
  )
}
