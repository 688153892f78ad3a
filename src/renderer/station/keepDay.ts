import { useOutbox } from '../drafts/outbox.ts'
import { sendWaiting, startOutbox } from '../drafts/outboxPump.ts'
import { client } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'
import { useStanding } from '../transport/standing.ts'
import { watchEvents } from '../transport/watchEvents.ts'
import { forgetDay } from './forgetDay.ts'
import { requeueMissing } from './handedNotes.ts'
import { handOverDrafts, hasLooseWords } from './handOverDrafts.ts'
import { loadForLater, useOtherUnsent, watchOtherUnsent } from './otherUnsent.ts'
import { stationDoor } from './stationDoor.ts'
import { noteConnected } from './writtenAway.ts'

const REPORT_AFTER_MS = 400

const seat = () => useStanding.getState().member?.seat ?? null
const isOnline = (): boolean => {
  const { phase, link } = useStanding.getState()
  return phase === 'in' && link === 'online'
}
const unsent = (): number => useOutbox.getState().waiting.size
const waiting = (): number => unsent() + useOtherUnsent.getState().count

let timer: ReturnType<typeof setTimeout> | undefined
const report = (): void => {
  clearTimeout(timer)
  // The next change or the next connection tells it again.
  timer = setTimeout(
    () => isOnline() && seat()?.kind === 'table' && void client.stations.report({ waiting: waiting() }).catch(() => {}),
    REPORT_AFTER_MS,
  )
}

/** The day is over, with or without a host to hand anything to. */
const isOver = (): boolean => {
  const { ended, out, phase } = useStanding.getState()
  return (phase === 'in' && ended) || (phase === 'out' && out === 'ended')
}

/** Whether half sentences have been moved into the outbox, where they are counted. */
let areDraftsMoved = false
let isEnding = false

const forgetIfDone = (): void => {
  const { count, isKnown } = useOtherUnsent.getState()
  if (isOver() && areDraftsMoved && !isEnding && unsent() === 0 && isKnown && count === 0 && !hasLooseWords()) void forgetDay()
}

/** Hands over what is here, then forgets everything. What the host refuses stays, with a way to save it. */
const endDay = async (workshopId: string): Promise<void> => {
  if (isEnding) return
  isEnding = true
  try {
    await handOverDrafts(workshopId)
    areDraftsMoved = true
    await watchOtherUnsent()
    await sendWaiting()
  } catch {
    // Nothing is forgotten then, and the screen offers to save what is left.
  } finally {
    isEnding = false
  }
  forgetIfDone()
}

const afterConnecting = async (): Promise<void> => {
  const here = seat()
  if (here?.kind !== 'table' || here.tableId === null) return
  report()
  if (isOver()) return endDay(here.workshopId)
  try {
    await requeueMissing(here.tableId)
  } catch {
    // The next connection asks again; nothing has been forgotten meanwhile.
  }
  void watchOtherUnsent().catch(() => {})
  void sendWaiting()
}

let isStarted = false
const start = (): void => {
  if (isStarted || seat() === null || seat()?.kind === 'check') return
  isStarted = true
  void watchEvents(queryClient)
  if (seat()?.kind !== 'table') return
  startOutbox(stationDoor)
  void watchOtherUnsent()
    .then(loadForLater)
    .catch(() => {})
}

/** Looks after the notes of this device for the life of the page, whatever is on the screen. */
export const keepDay = (): void => {
  start()
  useStanding.subscribe((now, before) => {
    start()
    const connected = now.link === 'online' && now.phase === 'in' && (before.link !== 'online' || before.phase !== 'in')
    if (connected) noteConnected(Date.now())
    if (connected || (now.ended && !before.ended)) void afterConnecting()
    if (now.out === 'ended' && before.out !== 'ended' && before.member?.seat) void endDay(before.member.seat.workshopId)
  })
  useOutbox.subscribe((now, before) => {
    if (now.waiting.size === before.waiting.size) return
    report()
    if (now.waiting.size === 0) forgetIfDone()
  })
  useOtherUnsent.subscribe((now, before) => {
    if (now.count !== before.count) report()
    forgetIfDone()
  })
  window.addEventListener('beforeunload', (event) => {
    const isLoose = useOutbox.getState().storage === 'missing' && hasLooseWords()
    if (waiting() > 0 || isLoose) event.preventDefault()
  })
}
