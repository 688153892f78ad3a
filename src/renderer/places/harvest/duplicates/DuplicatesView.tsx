import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateSuggestion } from '../../../../shared/contract/themes.contract.ts'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { api } from '../../../transport/api.ts'
import { queryClient } from '../../../transport/queryClient.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { usePlaceWords } from '../notes/usePlaceWords.ts'
import type { ThemesData } from '../themes/useThemes.ts'
import { useKeptFocus } from '../useKeptFocus.ts'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './Duplicates.module.css'
import { MadeGroups } from './MadeGroups.tsx'
import { inOrder, suggestionKey } from './openSuggestions.ts'
import { SuggestedGroup } from './SuggestedGroup.tsx'
import { useDuplicates } from './useDuplicates.ts'

type Props = {
  plan: WorkshopPlan
  data: ThemesData
  vocabulary: Vocabulary
  /** Undefined until the host has looked. */
  suggestions: readonly DuplicateSuggestion[] | undefined
}

/** Notes that may say the same, one group after the other, and the groups made so far. Nothing is joined without a person. */
export function DuplicatesView({ plan, data, vocabulary, suggestions }: Props) {
  const { t } = useTranslation('duplicates')
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set())
  const [putOff, setPutOff] = useState<readonly string[]>([])
  const place = usePlaceWords(vocabulary, plan.workshop.cities)
  const { join, separate, setLead, leave } = useDuplicates(data.workshopId)
  const open = useMemo(() => inOrder(suggestions ?? [], sending, putOff), [suggestions, sending, putOff])
  const { area, onFocus } = useKeptFocus<HTMLDivElement>()
  /** Where the focus stood when the view opened: until somebody goes elsewhere, the keys belong to the first group. */
  const openedFrom = useRef<Element | null>(null)
  const hasActed = useRef(false)
  const [first] = open
  const firstKey = first ? suggestionKey(first.noteIds) : ''
  useEffect(() => {
    openedFrom.current = document.activeElement
  }, [])
  useEffect(() => {
    const isElsewhere = document.activeElement !== document.body && document.activeElement !== openedFrom.current
    if (firstKey === '' && !hasActed.current) return
    if (hasActed.current || !isElsewhere)
      area.current?.querySelector<HTMLElement>('[data-current]')?.focus({ preventScroll: !hasActed.current })
  }, [firstKey, area])

  /** Shows the next group at once; this one comes back where the host refuses. */
  const decide = async (key: string, send: Promise<unknown>): Promise<void> => {
    hasActed.current = true
    setSending((before) => new Set([...before, key]))
    await send.then(
      () => queryClient.invalidateQueries({ queryKey: api.duplicates.list.key() }),
      () => undefined,
    )
    setSending((before) => new Set([...before].filter((one) => one !== key)))
  }
  return (
    <div ref={area} className={styles.view} data-home="" tabIndex={-1} onFocus={onFocus}>
      {suggestions === undefined ? (
        <Spinner />
      ) : first === undefined ? (
        <div data-current="" tabIndex={-1} className={styles.end}>
          <EmptyState title={t(data.groups.groups.length > 0 ? 'empty.done' : 'empty.title')}>
            <p>{t('empty.about')}</p>
          </EmptyState>
        </div>
      ) : (
        <section className={styles.open}>
          <div className={styles.head}>
            <h2 className={styles.title}>{t('waiting.title', { count: open.length })}</h2>
            <p className={styles.about}>{t('waiting.about')}</p>
          </div>
          <VisuallyHidden>
            <span role="status">{t('waiting.left', { count: open.length })}</span>
          </VisuallyHidden>
          <SuggestedGroup
            key={firstKey}
            suggestion={first}
            noteOf={data.noteOf}
            leadOf={data.groups.leadOf}
            place={place}
            onSame={(leadId) => void decide(firstKey, join.mutateAsync({ noteIds: first.noteIds, leadId }))}
            onDifferent={() => void decide(firstKey, separate.mutateAsync({ noteIds: first.noteIds }))}
            onSkip={() => {
              hasActed.current = true
              setPutOff((before) => [...before.filter((key) => key !== firstKey), firstKey])
            }}
          />
        </section>
      )}
      <MadeGroups
        data={data}
        place={place}
        onLead={(leadId) => setLead.mutate({ leadId })}
        onLeave={(noteId) => leave.mutate({ noteId })}
      />
    </div>
  )
}
