import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../shared/contract/bundles.contract.ts'
import { offerUndo } from '../../history/offerUndo.ts'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { useRecordName } from '../useRecordName.ts'
import styles from './settle.module.css'
import { useConflictWords } from './useConflictWords.ts'
import { VersionCard } from './VersionCard.tsx'
import { versionsOf } from './versionsOf.ts'

type Props = {
  workshopId: string
  conflict: Conflict & { field: string }
  /** The dialog itself places the focus when it opens; later ones take it to their heading. */
  isFirst: boolean
  onSettled: () => void
}

/** One field with its versions side by side; one press keeps one, and the others stay in the history. */
export function OneConflict({ workshopId, conflict, isFirst, onSettled }: Props) {
  const { t } = useTranslation('bundles')
  const { entity, id, field, title } = conflict
  const heading = useRef<HTMLHeadingElement>(null)
  const recordName = useRecordName()
  const words = useConflictWords(workshopId)
  const history = useQuery(api.history.ofRecord.queryOptions({ input: { entity, id } }))
  const settle = useAction(api.history.settle, {
    undoable: true,
    onDone: () => {
      onSettled()
      void offerUndo({ workshopId, label: `${entity}.settle`, message: t('settle.kept'), actionLabel: t('settle.undo') })
    },
  })
  const isLoaded = history.data !== undefined
  useEffect(() => {
    if (isLoaded && !isFirst) heading.current?.focus()
  }, [isLoaded, isFirst])
  if (!history.data) return <Spinner />
  const versions = versionsOf(history.data, field)
  const texts = versions.map((version) => words.value(field, version))
  return (
    <section className={styles.conflict} aria-labelledby="conflict-title">
      <h3 id="conflict-title" ref={heading} tabIndex={-1} className={styles.title}>
        <span className={styles.kind}>{recordName(entity)}</span> {title}
      </h3>
      <p>{field === 'deleted' ? t('settle.deletedAbout') : t('settle.fieldAbout', { field: words.field(field) })}</p>
      <ul className={styles.versions}>
        {versions.map((version, place) => (
          <VersionCard
            key={version.changeId}
            text={texts[place]!}
            other={texts.length === 2 && field !== 'deleted' ? texts[1 - place]! : null}
            version={version}
            isFromElsewhere={conflict.elsewhere.includes(version.changeId)}
            isDeletion={version.isDeletion}
            isBusy={settle.isPending}
            onKeep={() => settle.mutate({ entity, id, field, changeId: version.changeId })}
          />
        ))}
      </ul>
    </section>
  )
}
