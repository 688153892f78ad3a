import { isApplied, nextStep, retryPause, withAcknowledgement, withRefusal, withTrial } from '../../shared/domain/notes/outbox.ts'
import type { OutboxEntry, OutboxStep } from '../../shared/domain/notes/outbox.ts'
import type { NoteDraft } from '../../shared/domain/notes/noteDraft.ts'
import { handOverNew } from './handOverNew.ts'
import { acknowledge, changeWaiting, deviceDatabase, useOutbox } from './outbox.ts'

/** The few things that an outbox asks of the host; each promise resolves only when the host has committed. */
export type NoteDoor = {
  create: (entry: OutboxEntry, first: NoteDraft) => Promise<void>
  read: (noteId: string) => Promise<{ draft: NoteDraft; heads: readonly string[] } | null>
  /** Answers the heads that the note has now. */
  update: (noteId: string, fields: Partial<NoteDraft>, seen: readonly string[] | null) => Promise<readonly string[]>
  remove: (entry: OutboxEntry) => Promise<void>
  /** For a device that may have been away for long: many new notes at once, with what became of each. */
  handOver?: (entries: readonly OutboxEntry[]) => Promise<ReadonlyMap<string, string>>
  /** Called after the host has acknowledged a step and before this device forgets it. */
  settled?: (entry: OutboxEntry, step: OutboxStep, outcome: string) => Promise<void>
  /** away: no answer; later: the host cannot now; refused: it never will (`code` of the catalogue `errors`). */
  failure: (error: unknown) => { outcome: 'away' | 'later' | 'refused'; code: string }
}

const BUSY_ELSEWHERE_MS = 1_000
const LOCK = 'tavolata-outbox'

let door: NoteDoor | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let running = false
let again = false
let attempt = 0

/** Answers the heads that the note has after an edit, and null after anything else. */
const send = async (entry: OutboxEntry, step: OutboxStep, to: NoteDoor): Promise<readonly string[] | null> => {
  if (step === 'create' && entry.first !== null) await to.create(entry, entry.first)
  if (step === 'remove') await to.remove(entry)
  if (step !== 'edit' || entry.edit === null) return null
  const stored = await to.read(entry.noteId)
  if (stored !== null && isApplied(stored.draft, entry.edit.fields)) return stored.heads
  return to.update(entry.noteId, entry.edit.fields, entry.edit.seen)
}

/** Sends the next step of one entry. True when the round may go on with the next one. */
const deliver = async (noteId: string, to: NoteDoor): Promise<'sent' | 'later' | 'away'> => {
  const sent = await changeWaiting(noteId, (now) => (now === null ? null : withTrial(now)))
  if (sent === null || sent.refused !== null) return 'sent'
  const step = nextStep(sent)
  let heads: readonly string[] | null
  try {
    heads = await send(sent, step, to)
  } catch (error) {
    const { outcome, code } = to.failure(error)
    if (outcome !== 'refused') return outcome
    await changeWaiting(noteId, (now) => (now === null ? null : withRefusal(now, code)))
    return 'sent'
  }
  await to.settled?.(sent, step, 'stored')
  if (step !== 'remove') acknowledge(sent)
  const left = await changeWaiting(noteId, (now) => (now === null ? null : withAcknowledgement(now, sent, step, heads)))
  return left === null ? 'sent' : deliver(noteId, to)
}

const pending = (): OutboxEntry[] =>
  [...useOutbox.getState().waiting.values()]
    .filter((entry) => entry.refused === null)
    .toSorted((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1))

const sendAll = async (to: NoteDoor): Promise<'sent' | 'later' | 'away'> => {
  let result: 'sent' | 'later' = 'sent'
  if (to.handOver !== undefined) {
    const outcome = await handOverNew(pending(), to)
    if (outcome !== 'sent') return outcome
  }
  for (const { noteId } of pending()) {
    const outcome = await deliver(noteId, to)
    if (outcome === 'away') return 'away'
    if (outcome === 'later') result = 'later'
  }
  return result
}

/** One tab sends at a time where the browser can tell; where it cannot, sending twice is harmless. */
const underLock = async <T>(work: () => Promise<T>): Promise<T | 'busy'> =>
  typeof navigator.locks === 'undefined'
    ? work()
    : navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? 'busy' : work()))

const round = async (to: NoteDoor): Promise<void> => {
  const outcome = await underLock(() => sendAll(to))
  if (outcome === 'busy') return wake(BUSY_ELSEWHERE_MS)
  if (pending().length === 0 || outcome === 'sent') {
    attempt = 0
    useOutbox.setState({ hostAway: false })
    if (pending().length > 0) wake(0)
    return
  }
  useOutbox.setState({ hostAway: outcome === 'away' })
  wake(retryPause(attempt++, Math.random()))
}

const wake = (ms: number): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void sendWaiting(), ms)
}

/** Sends what waits, now. Calling it while a round is under way starts another one behind it. */
export const sendWaiting = async (): Promise<void> => {
  if (door === null) return
  if (running) {
    again = true
    return
  }
  running = true
  clearTimeout(timer)
  try {
    if ((await deviceDatabase()) !== null) await round(door)
  } catch {
    wake(retryPause(attempt++, Math.random()))
  } finally {
    running = false
    if (again) {
      again = false
      wake(0)
    }
  }
}

let started = false

/** Starts the outbox for the life of the page: it goes on sending while the rapporteur looks elsewhere. */
export const startOutbox = (noteDoor: NoteDoor): void => {
  door = noteDoor
  if (!started) {
    started = true
    for (const event of ['online', 'pageshow', 'focus']) window.addEventListener(event, () => void sendWaiting())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void sendWaiting())
  }
  void sendWaiting()
}
