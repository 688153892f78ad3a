import { newNoteEntry } from '../../shared/domain/notes/outbox.ts'
import { isBlank, storedDraft } from '../../shared/domain/notes/noteDraft.ts'
import { v7 as newId } from 'uuid'
import { openDrafts } from '../drafts/openDrafts.ts'
import { changeWaiting, deviceDatabase, useOutbox } from '../drafts/outbox.ts'
import { sendWaiting, startOutbox } from '../drafts/outboxPump.ts'
import { client } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'
import { useStanding } from '../transport/standing.ts'
import { watchEvents } from '../transport/watchEvents.ts'
import { forgetDay } from './forgetDay.ts'
import { requeueMissing } from './handedNotes.ts'
import { useOtherUnsent, watchOtherUnsent } from './otherUnsent.ts'
import { stationDoor } from './stationDoor.ts'

const REPORT_AFTER_MS = 400

const seat = () => useStanding.getState().member?.seat ?? null
const isOnline = (): boolean => {
  const { phase, link } = useStanding.getState()
  return phase === 'in' && link === 'online'
}
const unsent = (): number => useOutbox.getState().waiting.size

let timer: ReturnType<typeof setTimeout> | undefined
const report = (): void => {
  clearTimeout(timer)
  // The next change or the next connection tells it again.
  timer = setTimeout(
    () => isOnline() && seat()?.kind === 'table' && void client.stations.report({ waiting: unsent() }).catch(() => {}),
    REPORT_AFTER_MS,
  )
}

/** Words that were typed and never saved become notes: at the end of the day nobody comes back to finish them. */
const saveDrafts = async (workshopId: string): Promise<void> => {
  const db = await deviceDatabase()
  const drafts = new Map((db === null ? [] : await db.getAll('drafts')).map((record) => [record.slot, record]))
  for (const record of openDrafts.values()) drafts.set(record.slot, record)
  for (const record of drafts.values()) {
    if (isBlank(record.compose) || record.compose.text.trim() === '') continue
    const id = newId()
    const place = { workshopId, tableId: record.tableId, round: record.round ?? 1, queuedAt: new Date().toISOString() }
    const emptied = { ...record, compose: { ...record.compose, text: '' }, edit: null }
    await changeWaiting(id, () => newNoteEntry(id, place, storedDraft(record.compose)), emptied)
    openDrafts.delete(record.slot)
  }
}

/** The day is over: hands over what is here, then forgets everything. What the host refuses stays, with a way to save it. */
const endDay = async (workshopId: string): Promise<void> => {
  await saveDrafts(workshopId).catch(() => {})
  await sendWaiting()
}

const afterConnecting = async (): Promise<void> => {
  const here = seat()
  if (here?.kind !== 'table' || here.tableId === null) return
  report()
  try {
    if (useStanding.getState().ended) await endDay(here.workshopId)
    else await requeueMissing(here.tableId)
  } catch {
    // The next connection asks again; nothing has been forgotten meanwhile.
  }
  void sendWaiting()
  forgetIfDone()
}

const forgetIfDone = (): void => {
  const { ended, out, phase } = useStanding.getState()
  const isOver = (phase === 'in' && ended) || (phase === 'out' && out === 'ended')
  if (isOver && unsent() === 0 && useOtherUnsent.getState().count === 0) void forgetDay()
}

let isStarted = false
const start = (): void => {
  if (isStarted || seat() === null || seat()?.kind === 'check') return
  isStarted = true
  void watchEvents(queryClient)
  if (seat()?.kind !== 'table') return
  startOutbox(stationDoor)
  void watchOtherUnsent().catch(() => {})
}

/** Looks after the notes of this device for the life of the page, whatever is on the screen. */
export const keepDay = (): void => {
  start()
  useStanding.subscribe((now, before) => {
    start()
    const connected = now.link === 'online' && now.phase === 'in' && (before.link !== 'online' || before.phase !== 'in')
    if (connected || (now.ended && !before.ended)) void afterConnecting()
    if (now.phase === 'out' && before.phase !== 'out') forgetIfDone()
  })
  useOutbox.subscribe((now, before) => {
    if (now.waiting.size === before.waiting.size) return
    report()
    if (now.waiting.size === 0) forgetIfDone()
  })
  useOtherUnsent.subscribe(forgetIfDone)
  window.addEventListener('beforeunload', (event) => {
    const isLoose = useOutbox.getState().storage === 'missing' && [...openDrafts.values()].some(({ compose }) => !isBlank(compose))
    if (unsent() + useOtherUnsent.getState().count > 0 || isLoose) event.preventDefault()
  })
}
