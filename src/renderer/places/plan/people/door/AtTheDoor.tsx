import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendanceOf, countAttendance } from '../../../../../shared/domain/people/attendance.ts'
import { Button } from '../../../../ui/Button.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useDay } from '../useDay.ts'
import { usePeopleWords } from '../usePeopleWords.ts'
import styles from './AtTheDoor.module.css'
import { DoorCounts } from './DoorCounts.tsx'
import { badgeIn, doorList, walkInOf } from './doorList.ts'
import type { DoorView } from './doorList.ts'
import { DoorRows } from './DoorRows.tsx'
import { DoorSearch } from './DoorSearch.tsx'
import { DoorTold } from './DoorTold.tsx'
import { useDoorMarks } from './useDoorMarks.ts'
import { useReplan } from './useReplan.ts'
import { useTypeAnywhere } from './useTypeAnywhere.ts'

/** Who has come: one box that takes a name, an organisation or a badge, and the list with one press per person. */
export function AtTheDoor() {
  const { t, i18n } = useTranslation('people')
  const { plan } = usePlan()
  const { participants, attendance } = plan
  const { day } = useDay()
  const openReplan = useReplan(day)
  const words = usePeopleWords()
  const [typed, setTyped] = useState('')
  const [view, setView] = useState<DoorView>('all')
  const [picked, setPicked] = useState<number | null>(null)
  const box = useRef<HTMLInputElement>(null)
  useTypeAnywhere(box)
  const states = useMemo(() => attendanceOf({ participants, attendance }, day), [participants, attendance, day])
  const counts = useMemo(() => countAttendance({ participants, attendance }, day), [participants, attendance, day])
  const entries = useMemo(
    () => doorList(participants, states, view, typed, i18n.language),
    [participants, states, view, typed, i18n.language],
  )
  const badge = useMemo(() => badgeIn(participants, typed), [participants, typed])
  const { told, tell, mark, markHere, addWalkIn, undo } = useDoorMarks(day)

  const walkIn = walkInOf(typed)
  const canAdd = walkIn.name !== '' && badge === null
  const last = entries.length - 1 + Number(canAdd)
  // Without a choice it is the first who fits; the walk-in has to be meant.
  const current = picked === null ? (typed.trim() !== '' && entries.length > 0 ? 0 : -1) : Math.min(picked, last)
  const isWalkIn = canAdd && current === entries.length
  const move = (step: 1 | -1) => {
    const next = step > 0 ? (current >= last ? 0 : current + 1) : current <= 0 ? last : current - 1
    setPicked(last < 0 ? null : next)
  }
  const reset = () => {
    setTyped('')
    setPicked(null)
    box.current?.focus()
  }
  const add = () => addWalkIn(walkIn, reset)
  const enter = (isLate: boolean) => {
    const entry = badge !== null && badge !== 'unknown' ? badge.person : entries[current]?.person
    const known = entry && states.get(entry.id)
    if (badge === 'unknown') {
      tell(t('door.unknownBadge'), 'warn')
      setTyped('')
    } else if (isWalkIn) add()
    else if (entry && known) {
      if (isLate) mark(entry, 'late')
      else markHere({ person: entry, attendance: known })
      reset()
    } else if (canAdd) {
      setPicked(entries.length)
      tell(t('door.enterAdds', { name: walkIn.name }))
    }
  }
  const notHere = counts.expected + counts.late
  return (
    <section className={styles.door} aria-label={t('mode.door')}>
      <DoorCounts counts={counts} total={participants.length} view={view} onView={setView} />
      <DoorSearch
        box={box}
        value={typed}
        activeId={current < 0 ? null : `door-${current}`}
        onChange={(text) => {
          setTyped(text)
          setPicked(null)
        }}
        onMove={move}
        onEnter={enter}
        onClear={reset}
        onUndo={() => void undo()}
      >
        <DoorTold
          told={told}
          onUndo={() => {
            void undo()
            box.current?.focus()
          }}
        />
      </DoorSearch>
      <DoorRows
        entries={entries}
        current={current}
        walkIn={canAdd ? walkIn : null}
        words={words}
        onAdd={add}
        onMark={(entry, state) => {
          mark(entry.person, entry.attendance.state === state ? 'expected' : state)
          reset()
        }}
      />
      {notHere + counts.absent > 0 ? (
        <div className={styles.replan}>
          <p>
            {t('door.notHere', { count: notHere })} {counts.absent > 0 ? t('door.notComing', { count: counts.absent }) : null}
          </p>
          <Button onPress={() => void openReplan()}>{t('door.replan')}</Button>
        </div>
      ) : null}
    </section>
  )
}
