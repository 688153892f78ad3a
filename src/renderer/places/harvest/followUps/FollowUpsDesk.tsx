import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerState } from '../../../../shared/domain/followUps/ledger.ts'
import { NOTE_KINDS } from '../../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { usePlaceWords } from '../notes/usePlaceWords.ts'
import type { HarvestData } from '../useHarvestData.ts'
import { CarryBar } from './CarryBar.tsx'
import { FindNoteDialog } from './FindNoteDialog.tsx'
import styles from './FollowUps.module.css'
import type { FollowUpRow } from './followUpRows.ts'
import { ItemRow } from './ItemRow.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { useFollowUps } from './useFollowUps.ts'
import { useRowFocus } from './useRowFocus.ts'

const SHOWN = ['toDecide', 'decided', 'new', 'all'] as const
type Shown = (typeof SHOWN)[number]
const STATES: Record<Shown, readonly LedgerState[]> = {
  toDecide: ['notTakenUp', 'open'],
  decided: ['confirmed', 'changed', 'dropped'],
  new: ['new'],
  all: ['notTakenUp', 'open', 'confirmed', 'changed', 'dropped', 'new'],
}
/** Lines at first; hundreds of them with their buttons would make the page slow. */
const FIRST = 60

const kindOf = (row: FollowUpRow): NoteKind => (row.earlier[0] ?? row.later[0]!).kind

/** The items of the earlier workshop on the left, what the later one says on the right. */
export function FollowUpsDesk({ earlier, later }: { earlier: HarvestData; later: HarvestData }) {
  const { t } = useTranslation(['followUps', 'terms'])
  const followUps = useFollowUps(later, earlier)
  const [shown, setShown] = useState<Shown>('toDecide')
  const [kind, setKind] = useState<NoteKind | null>(null)
  const [most, setMost] = useState(FIRST)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [finding, setFinding] = useState<FollowUpRow | null>(null)
  const earlierPlace = usePlaceWords(earlier.vocabulary, earlier.plan.workshop.cities)
  const laterPlace = usePlaceWords(later.vocabulary, later.plan.workshop.cities)

  const inOrder = useMemo(
    () => followUps.rows.toSorted((a, b) => NOTE_KINDS.indexOf(kindOf(a)) - NOTE_KINDS.indexOf(kindOf(b))),
    [followUps.rows],
  )
  const rows = useMemo(
    () => inOrder.filter((row) => STATES[shown].includes(row.state) && (kind === null || kindOf(row) === kind)),
    [inOrder, shown, kind],
  )
  const { list, onFocus } = useRowFocus(useMemo(() => rows.map(({ key }) => key), [rows]))
  const kinds = NOTE_KINDS.filter((one) => inOrder.some((row) => kindOf(row) === one))
  const carried = followUps.rows.filter((row) => row.state === 'notTakenUp' && chosen.has(row.key))
  if (!followUps.isReady) return <Spinner />
  return (
    <>
      <LedgerTable counts={followUps.counts} earlier={earlier.plan.workshop.title} later={later.plan.workshop.title} />
      <VisuallyHidden>
        <span role="status">{followUps.announced}</span>
      </VisuallyHidden>
      <div className={styles.tools}>
        <ChoiceGroup
          label={t('followUps:show.label')}
          hideLabel
          size="small"
          items={SHOWN.map((id) => ({
            id,
            name: t(`followUps:show.${id}`, { number: STATES[id].reduce((sum, state) => sum + followUps.counts[state].items, 0) }),
          }))}
          value={shown}
          onChange={(next) => {
            setShown(next)
            setMost(FIRST)
          }}
        />
        <Select
          label={t('followUps:kind')}
          hideLabel
          size="small"
          items={kinds.map((id) => ({ id, name: t(`terms:kinds.${id}`) }))}
          value={kind}
          emptyName={t('followUps:allKinds')}
          onChange={setKind}
        />
      </div>
      <CarryBar
        tables={later.plan.tables}
        vocabulary={later.vocabulary}
        rows={carried}
        isCarrying={followUps.isCarrying}
        onCarry={(tableId) =>
          followUps.carry(
            tableId,
            carried.map((row) => row.earlier[0]!.id),
            () => setChosen(new Set()),
          )
        }
        onClear={() => setChosen(new Set())}
      />
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t(`followUps:nothing.${shown}`)}</p>
      ) : (
        <>
          <p className={styles.keys}>
            {shown === 'toDecide' || shown === 'all' ? `${t('followUps:carry.hint')} ` : ''}
            {shown === 'new' ? '' : t('followUps:keys')}
          </p>
          <div className={styles.heads} aria-hidden="true">
            <span>{earlier.plan.workshop.title}</span>
            <span>{later.plan.workshop.title}</span>
          </div>
          <ul ref={list} className={styles.rows} data-rows="" onFocus={onFocus}>
            {rows.slice(0, most).map((row, index) => (
              <ItemRow
                key={row.key}
                row={row}
                isFirst={index === 0}
                followUps={followUps}
                earlierPlace={earlierPlace}
                laterPlace={laterPlace}
                isChosen={chosen.has(row.key)}
                onChoose={(on) => {
                  const next = new Set(chosen)
                  if (on) next.add(row.key)
                  else next.delete(row.key)
                  setChosen(next)
                }}
                onFind={() => setFinding(row)}
              />
            ))}
          </ul>
          {rows.length > most ? (
            <Button onPress={() => setMost(most + FIRST)}>{t('followUps:more', { count: rows.length - most })}</Button>
          ) : null}
        </>
      )}
      {finding === null ? null : (
        <FindNoteDialog
          row={finding}
          notes={later.notes}
          place={laterPlace}
          onDecide={(verdict, note) => {
            followUps.decide(finding, verdict, note, '')
            setFinding(null)
          }}
          onClose={() => setFinding(null)}
        />
      )}
    </>
  )
}
