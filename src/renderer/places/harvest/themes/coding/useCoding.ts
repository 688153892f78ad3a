import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { codeSoon } from '../pending/codingQueue.ts'
import type { ThemeChoice } from '../pick/findThemes.ts'
import type { ThemesData } from '../useThemes.ts'
import { goBack, goOn, keepRun, startRun } from './codingRun.ts'
import { chosenToo, stepsTo, toggled } from './codingStep.ts'
import { firstSlots, keepSlots, takeSlot } from './quickThemes.ts'

export type Coding = {
  /** Null once all notes were shown. */
  note: Note | null
  isFirst: boolean
  chosen: readonly ThemeChoice[]
  slots: readonly string[]
  reason: string
  /** What was put where last, for those who hear the page. */
  last: { labels: readonly string[] } | null
  setReason: (reason: string) => void
  toggle: (choice: ThemeChoice) => void
  /** Puts the note into what was chosen, and `more`, and shows the next one. */
  next: (more?: ThemeChoice) => void
  skip: () => void
  back: () => void
  startAgain: (ids: readonly string[]) => void
}

const idsOf = (noteIds: readonly string[]): ThemeChoice[] => noteIds.map((id) => ({ id }))

/** The state of coding one by one. `order` are the notes in the order in which they come, `wanted` those of them to go through. */
export const useCoding = (data: ThemesData, wanted: readonly string[]): Coding => {
  const { tree, coded, noteOf, workshopId } = data
  const [stored, setRun] = useState(() => startRun(wanted))
  const run = useMemo(() => keepRun(stored, (id) => noteOf.has(id), wanted), [stored, noteOf, wanted])
  const noteId = run.ids[run.at]
  const [draft, setDraft] = useState<{ noteId: string; chosen: readonly ThemeChoice[]; reason: string } | null>(null)
  const [last, setLast] = useState<Coding['last']>(null)
  const live = useMemo(() => tree.live.map(({ id }) => id), [tree])
  const [used, setUsed] = useState<readonly string[]>([])
  const [storedSlots, setSlots] = useState<readonly string[]>(() => firstSlots(live, (id) => coded.notesOf(id).length))
  const slots = useMemo(() => keepSlots(storedSlots, live), [storedSlots, live])
  useEffect(() => setRun(run), [run])
  useEffect(() => setSlots(slots), [slots])

  const before = useMemo(() => (noteId === undefined ? [] : coded.themesOf(noteId)), [coded, noteId])
  const mine = draft?.noteId === noteId ? draft : null
  const chosen = useMemo(() => mine?.chosen ?? idsOf(before), [mine, before])
  const reason = mine?.reason ?? ''
  const edit = useCallback(
    (change: Partial<{ chosen: readonly ThemeChoice[]; reason: string }>) => {
      if (noteId !== undefined) setDraft({ noteId, chosen, reason, ...change })
    },
    [noteId, chosen, reason],
  )

  const next = (more?: ThemeChoice): void => {
    if (noteId === undefined) return
    const all = more === undefined ? chosen : chosenToo(chosen, more)
    for (const step of stepsTo(noteId, before, all, reason.trim())) void codeSoon(workshopId, step)
    const ids = all.flatMap((choice) => ('id' in choice ? [choice.id] : []))
    setUsed((earlier) => [...earlier, ...ids].slice(-200))
    setSlots(ids.reduce((now, id) => takeSlot(now, used, id), slots))
    const label = (choice: ThemeChoice): string =>
      'make' in choice ? choice.make : (tree.live.find(({ id }) => id === choice.id)?.label ?? '')
    setLast({ labels: all.map(label) })
    setDraft(null)
    setRun(goOn(run))
  }
  const walk = (to: typeof run): void => {
    setDraft(null)
    setLast(null)
    setRun(to)
  }
  return {
    note: noteId === undefined ? null : (noteOf.get(noteId) ?? null),
    isFirst: run.at === 0,
    chosen,
    slots,
    reason,
    last,
    setReason: (text) => edit({ reason: text }),
    toggle: (choice) => edit({ chosen: toggled(chosen, choice) }),
    next,
    skip: () => walk(goOn(run)),
    back: () => walk(goBack(run)),
    startAgain: (ids) => walk(startRun(ids)),
  }
}
