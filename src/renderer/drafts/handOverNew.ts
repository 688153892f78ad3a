import { nextStep, withAcknowledgement, withRefusal, withTrial } from '../../shared/domain/notes/outbox.ts'
import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import { acknowledge, changeWaiting } from './outbox.ts'
import type { NoteDoor } from './outboxPump.ts'

/** What the host takes at once, and letters that stay well below the largest frame of a station. */
const MOST_NOTES = 50
const MOST_LETTERS = 60_000

/** New notes in the order given, cut into batches of one table each. */
export const batchesOf = (entries: readonly OutboxEntry[]): OutboxEntry[][] => {
  const batches: OutboxEntry[][] = []
  let letters = 0
  for (const entry of entries) {
    const size = JSON.stringify(entry.first).length
    const last = batches.at(-1)
    const fits = last !== undefined && last[0]!.tableId === entry.tableId && last.length < MOST_NOTES && letters + size <= MOST_LETTERS
    if (fits) last.push(entry)
    else batches.push([entry])
    letters = fits ? letters + size : size
  }
  return batches
}

const settle = async (sent: OutboxEntry, outcome: string, to: NoteDoor): Promise<void> => {
  const isTaken = outcome === 'stored' || outcome === 'late'
  if (isTaken) await to.settled?.(sent, 'create', outcome)
  if (outcome === 'stored') acknowledge(sent)
  await changeWaiting(sent.noteId, (now) =>
    now === null ? null : isTaken ? withAcknowledgement(now, sent, 'create') : withRefusal(now, outcome),
  )
}

const tryAll = async (batch: readonly OutboxEntry[]): Promise<OutboxEntry[]> => {
  const tried: OutboxEntry[] = []
  for (const { noteId } of batch) {
    const now = await changeWaiting(noteId, (entry) => (entry === null ? null : withTrial(entry)))
    if (now !== null && now.refused === null && nextStep(now) === 'create') tried.push(now)
  }
  return tried
}

const sendBatch = async (batch: readonly OutboxEntry[], to: NoteDoor): Promise<'sent' | 'later' | 'away'> => {
  const tried = await tryAll(batch)
  if (tried.length === 0) return 'sent'
  let outcomes: ReadonlyMap<string, string>
  try {
    outcomes = await to.handOver!(tried)
  } catch (error) {
    const { outcome, code } = to.failure(error)
    if (outcome !== 'refused') return outcome
    if (tried.length === 1) {
      await settle(tried[0]!, code, to)
      return 'sent'
    }
    // One of them keeps the others from going: each goes by itself.
    for (const entry of tried) {
      const alone = await sendBatch([entry], to)
      if (alone !== 'sent') return alone
    }
    return 'sent'
  }
  for (const sent of tried) {
    const outcome = outcomes.get(sent.noteId)
    if (outcome !== undefined) await settle(sent, outcome, to)
  }
  return 'sent'
}

/**
 * Hands over all new notes among the entries, in few calls. What the host kept for the facilitator counts as handed over; what it refused
 * stays here with the reason.
 */
export const handOverNew = async (entries: readonly OutboxEntry[], to: NoteDoor): Promise<'sent' | 'later' | 'away'> => {
  const fresh = entries
    .filter((entry) => nextStep(entry) === 'create')
    .toSorted((a, b) => (a.tableId < b.tableId ? -1 : a.tableId > b.tableId ? 1 : 0))
  let result: 'sent' | 'later' = 'sent'
  for (const batch of batchesOf(fresh)) {
    const outcome = await sendBatch(batch, to)
    if (outcome === 'away') return 'away'
    if (outcome === 'later') result = 'later'
  }
  return result
}
