import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendanceOf } from '../../../../../shared/domain/people/attendance.ts'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErasePerson } from '../privacy/ErasePerson.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { PersonDialog } from '../details/PersonDialog.tsx'
import { PeopleCounts } from '../PeopleCounts.tsx'
import { usePeopleView } from '../peopleView.ts'
import { useDay } from '../useDay.ts'
import { usePeopleWords } from '../usePeopleWords.ts'
import { BulkBar } from './BulkBar.tsx'
import { filterPeople } from './filterPeople.ts'
import { shownFields } from './gridColumns.ts'
import { ListTools } from './ListTools.tsx'
import { PeopleGrid } from './PeopleGrid.tsx'
import { sortPeople } from './sortPeople.ts'
import { usePeopleEdits } from './usePeopleEdits.ts'
import { useRowSelection } from './useRowSelection.ts'
import { useStableOrder } from './useStableOrder.ts'

/** Everybody of the workshop: find, sort, edit, choose. */
export function PeopleList() {
  const { t, i18n } = useTranslation('people')
  const { plan } = usePlan()
  const { participants, attendance } = plan
  const [{ filter, sort, columns }, change] = usePeopleView()
  const { day } = useDay()
  const words = usePeopleWords()
  const [openId, setOpenId] = useState<string | null>(null)
  const [erasing, setErasing] = useState<Pick<Participant, 'id' | 'name'> | null>(null)
  const states = useMemo(() => attendanceOf({ participants, attendance }, day), [participants, attendance, day])
  const stateOf = useCallback((id: string) => states.get(id)?.state ?? 'expected', [states])
  const asked = JSON.stringify([filter, sort, day])
  const shown = useStableOrder(participants, asked, (people) => {
    const found = filterPeople(people, stateOf, filter, i18n.language)
    return sort === null ? found : sortPeople(found, stateOf, sort, words, i18n.language)
  })
  const selection = useRowSelection(useMemo(() => shown.map((person) => person.id), [shown]))
  const { setCell, setMany, removePeople } = usePeopleEdits(day)
  const fields = useMemo(() => shownFields(columns, attendance.length > 0), [columns, attendance.length])
  const opened = participants.find((person) => person.id === openId)
  const erase = ({ id, name }: Participant) => {
    setOpenId(null)
    setErasing({ id, name })
  }
  const eraser = erasing ? <ErasePerson person={erasing} onClose={() => setErasing(null)} /> : null
  if (participants.length === 0) {
    return (
      <>
        <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState>
        {eraser}
      </>
    )
  }
  return (
    <>
      <PeopleCounts people={participants} words={words} />
      <ListTools people={participants} words={words} fields={fields} />
      <BulkBar
        shown={shown.length}
        total={participants.length}
        selection={selection}
        words={words}
        onSet={setMany}
        onRemove={removePeople}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('noneFound')}>{t('noneFoundAbout')}</EmptyState>
      ) : (
        <PeopleGrid
          people={shown}
          stateOf={stateOf}
          fields={fields}
          words={words}
          selection={selection}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          onSet={setCell}
          onOpen={setOpenId}
          onRemove={removePeople}
        />
      )}
      {opened ? <PersonDialog person={opened} words={words} onClose={() => setOpenId(null)} onErase={() => erase(opened)} /> : null}
      {eraser}
    </>
  )
}
