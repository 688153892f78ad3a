import type { FollowUp } from '../records/records.ts'

/**
 * What became of the items of an earlier workshop. new: said in the later workshop only; notTakenUp: said in the earlier one and nobody
 * has decided anything about it.
 */
export const LEDGER_STATES = ['confirmed', 'changed', 'open', 'dropped', 'notTakenUp', 'new'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

/** One thing said in one or both workshops: the notes of either side in their order, and the reasons that were given. */
export type LedgerItem = { earlierIds: string[]; laterIds: string[]; reasons: string[] }
export type Ledger = Record<LedgerState, LedgerItem[]>

type Note = { id: string }
type Said = Pick<FollowUp, 'earlierId' | 'noteId' | 'verdict' | 'reason'>
/** The note that stands for a group of duplicates on either side; without it every note stands for itself. */
export type SameAs = { earlier?: (id: string) => string; later?: (id: string) => string }

/** Where people said different things about one item: what is alive goes before what was given up, a decision before an open question. */
const STRONGEST = ['confirmed', 'changed', 'dropped', 'open'] as const

/** Which notes hang together, by union of pairs; near constant time for each. */
const makeUnion = () => {
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    for (let at = key; at !== root;) {
      const next = parents.get(at)!
      parents.set(at, root)
      at = next
    }
    return root
  }
  const join = (one: string, other: string): void => {
    const [a, b] = [rootOf(one), rootOf(other)]
    if (a !== b) parents.set(b, a)
  }
  return { rootOf, join }
}

const stateOf = (item: LedgerItem, verdicts: ReadonlySet<Said['verdict']>): LedgerState =>
  STRONGEST.find((verdict) => verdicts.has(verdict)) ?? (item.earlierIds.length > 0 ? 'notTakenUp' : 'new')

/**
 * Sorts the notes of two workshops by what was said about them. Every earlier note is in exactly one item of confirmed, changed, open,
 * dropped or notTakenUp; every later note in exactly one of confirmed, changed, open, new, or dropped (brought along, then given up).
 * Items stand in the order of the earlier notes, new ones in the order of the later. What names unknown notes is passed over.
 */
export const ledger = (
  earlierNotes: readonly Note[],
  laterNotes: readonly Note[],
  followUps: readonly Said[],
  sameAs: SameAs = {},
): Ledger => {
  const [earlier, later] = [new Set(earlierNotes.map(({ id }) => id)), new Set(laterNotes.map(({ id }) => id))]
  const { rootOf, join } = makeUnion()
  // A note can be on both sides only where a workshop is compared with itself; the mark keeps the sides apart even then.
  for (const id of earlier) join(`e:${sameAs.earlier?.(id) ?? id}`, `e:${id}`)
  for (const id of later) join(`l:${sameAs.later?.(id) ?? id}`, `l:${id}`)
  const known = followUps.filter(
    ({ earlierId, noteId, verdict }) => earlier.has(earlierId) && (noteId === null ? verdict === 'dropped' : later.has(noteId)),
  )
  for (const { earlierId, noteId } of known) if (noteId !== null) join(`e:${earlierId}`, `l:${noteId}`)

  const items = new Map<string, LedgerItem & { verdicts: Set<Said['verdict']> }>()
  const itemOf = (key: string) => {
    const root = rootOf(key)
    const found = items.get(root) ?? { earlierIds: [], laterIds: [], reasons: [], verdicts: new Set() }
    items.set(root, found)
    return found
  }
  for (const id of earlier) itemOf(`e:${id}`).earlierIds.push(id)
  for (const id of later) itemOf(`l:${id}`).laterIds.push(id)
  for (const { earlierId, verdict, reason } of known) {
    const item = itemOf(`e:${earlierId}`)
    item.verdicts.add(verdict)
    if (reason.trim() !== '' && !item.reasons.includes(reason)) item.reasons.push(reason)
  }
  const result = Object.fromEntries(LEDGER_STATES.map((state) => [state, []])) as unknown as Ledger
  for (const { verdicts, ...item } of items.values()) result[stateOf(item, verdicts)].push(item)
  return result
}

/** How many items and notes of either side are in each state; the sums over all states are the notes of each workshop. */
export const ledgerCounts = (of: Ledger): Record<LedgerState, { items: number; earlier: number; later: number }> =>
  Object.fromEntries(
    LEDGER_STATES.map((state) => [
      state,
      {
        items: of[state].length,
        earlier: of[state].reduce((sum, item) => sum + item.earlierIds.length, 0),
        later: of[state].reduce((sum, item) => sum + item.laterIds.length, 0),
      },
    ]),
  ) as Record<LedgerState, { items: number; earlier: number; later: number }>
