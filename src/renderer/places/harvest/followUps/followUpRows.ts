import type { FollowUp, Note } from '../../../../shared/domain/records/records.ts'
import { ledger, LEDGER_STATES } from '../../../../shared/domain/followUps/ledger.ts'
import type { Ledger, LedgerState, SameAs } from '../../../../shared/domain/followUps/ledger.ts'

/** A later note that may be the same item, the words that both share, and how alike they are (0 to 1). */
export type Suggestion = { earlierId: string; noteId: string; shared: string[]; likeness: number }
export type Candidate = { note: Note; shared: string[] }

/** One item as a line of the screen: the notes of either side, the one whose wording stands first, and what was said about it. */
export type FollowUpRow = {
  key: string
  state: LedgerState
  earlier: Note[]
  later: Note[]
  said: FollowUp[]
  /** Later notes that may be the same, the likeliest first; only where nothing is decided. */
  candidates: Candidate[]
}

export type FollowUpInput = {
  earlier: readonly Note[]
  later: readonly Note[]
  followUps: readonly FollowUp[]
  suggestions: readonly Suggestion[]
}

const leadFirst = (notes: Note[], leadOf: ((id: string) => string) | undefined): Note[] => {
  const lead = leadOf?.(notes[0]?.id ?? '')
  return notes.toSorted((a, b) => Number(b.id === lead) - Number(a.id === lead))
}

/** The lines of the comparison of two workshops in the order of LEDGER_STATES, and the ledger that they come from. */
export const followUpRows = (
  { earlier, later, followUps, suggestions }: FollowUpInput,
  sameAs: SameAs,
): { rows: FollowUpRow[]; ledger: Ledger } => {
  const sorted = ledger(earlier, later, followUps, sameAs)
  const [earlierOf, laterOf] = [new Map(earlier.map((note) => [note.id, note])), new Map(later.map((note) => [note.id, note]))]
  const notesOf = (ids: readonly string[], of: ReadonlyMap<string, Note>): Note[] => ids.flatMap((id) => of.get(id) ?? [])
  const saidOf = Map.groupBy(followUps, ({ earlierId }) => earlierId)
  const suggestedFor = Map.groupBy(suggestions, ({ earlierId }) => earlierId)
  const free = new Set(sorted.new.flatMap(({ laterIds }) => laterIds))

  const candidatesOf = (earlierIds: readonly string[]): Candidate[] => {
    const found = earlierIds
      .flatMap((id) => suggestedFor.get(id) ?? [])
      .filter(({ noteId }) => free.has(noteId))
      .toSorted((a, b) => b.likeness - a.likeness)
    const once = new Map<string, Candidate>()
    for (const { noteId, shared } of found) {
      const lead = sameAs.later?.(noteId) ?? noteId
      const note = laterOf.get(noteId)
      if (note !== undefined && !once.has(lead)) once.set(lead, { note, shared })
    }
    return [...once.values()]
  }
  const rows = LEDGER_STATES.flatMap((state) =>
    sorted[state].map(({ earlierIds, laterIds }): FollowUpRow => {
      const said = earlierIds.flatMap((id) => saidOf.get(id) ?? []).filter(({ noteId }) => noteId === null || laterOf.has(noteId))
      return {
        key: earlierIds[0] ?? laterIds[0]!,
        state,
        earlier: leadFirst(notesOf(earlierIds, earlierOf), sameAs.earlier),
        later: leadFirst(notesOf(laterIds, laterOf), sameAs.later),
        said,
        candidates: state === 'notTakenUp' ? candidatesOf(earlierIds) : [],
      }
    }),
  )
  return { rows, ledger: sorted }
}
