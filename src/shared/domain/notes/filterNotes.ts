import type { Note } from '../records/records.ts'

/** What notes can be filtered by. Every facet reads a note as a list of strings; '' stands for "nothing chosen". */
export const NOTE_FACETS = [
  'note',
  'kind',
  'session',
  'table',
  'round',
  'category',
  'level',
  'sector',
  'lever',
  'coBenefit',
  'horizon',
  'city',
  'unclear',
  'saidAgain',
  'conflicts',
] as const
export type NoteFacet = (typeof NOTE_FACETS)[number]

/** Inside a facet one chosen value is enough; all facets that have one must agree. An absent facet lets everything pass. */
export type NoteFilter = Readonly<Partial<Record<NoteFacet, readonly string[]>>>

const single = (value: string | null): string => value ?? ''
const flag = (on: boolean): string => (on ? 'yes' : 'no')

const ONE_VALUE: Record<Exclude<NoteFacet, 'coBenefit'>, (note: Note) => string> = {
  note: (note) => note.id,
  kind: (note) => note.kind,
  session: (note) => note.sessionId,
  table: (note) => note.tableId,
  round: (note) => String(note.round),
  category: (note) => single(note.category),
  level: (note) => single(note.level),
  sector: (note) => single(note.sector),
  lever: (note) => single(note.lever),
  horizon: (note) => single(note.horizon),
  city: (note) => single(note.city),
  unclear: (note) => flag(note.unclear),
  saidAgain: (note) => flag(note.saidAgain > 0),
  conflicts: (note) => flag(note.conflicts.length > 0),
}

/** The values of one facet of a note; more than one for co-benefits only. */
export const facetValues = (note: Note, facet: NoteFacet): readonly string[] =>
  facet === 'coBenefit' ? (note.coBenefits.length === 0 ? [''] : note.coBenefits) : [ONE_VALUE[facet](note)]

/** How many of the notes have each value. For a facet: among the notes that all other facets let pass. */
export type FacetCounts = Record<NoteFacet, Map<string, number>>

const emptyCounts = (): FacetCounts => Object.fromEntries(NOTE_FACETS.map((facet) => [facet, new Map<string, number>()])) as FacetCounts

const addTo = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

const countNote = (counts: FacetCounts, note: Note, facet: NoteFacet): void => {
  if (facet === 'note') return
  if (facet === 'coBenefit' && note.coBenefits.length > 0) {
    for (const code of new Set(note.coBenefits)) addTo(counts.coBenefit, code)
    return
  }
  addTo(counts[facet], facet === 'coBenefit' ? '' : ONE_VALUE[facet](note))
}

const passes = (note: Note, facet: NoteFacet, wanted: ReadonlySet<string>): boolean =>
  facet === 'coBenefit' ? facetValues(note, facet).some((value) => wanted.has(value)) : wanted.has(ONE_VALUE[facet](note))

/**
 * The notes that pass the filter, in their order, and the counts for every facet, in one walk.
 * `found` are the ids that a text search gave; null where nobody searched. A note that fails one facet only still counts
 * there, so that a person sees what choosing another value of that facet would give.
 */
export const filterNotes = (
  notes: readonly Note[],
  filter: NoteFilter,
  found: ReadonlySet<string> | null,
): { notes: Note[]; counts: FacetCounts } => {
  const wanted = NOTE_FACETS.flatMap((facet) => {
    const values = filter[facet]
    return values === undefined || values.length === 0 ? [] : [{ facet, values: new Set(values) }]
  })
  const counts = emptyCounts()
  const kept: Note[] = []
  for (const note of notes) {
    if (found !== null && !found.has(note.id)) continue
    const failed = wanted.filter(({ facet, values }) => !passes(note, facet, values))
    const [first] = failed
    if (first === undefined) {
      kept.push(note)
      for (const facet of NOTE_FACETS) countNote(counts, note, facet)
    } else if (failed.length === 1) countNote(counts, note, first.facet)
  }
  return { notes: kept, counts }
}

/** True where the filter lets every note pass. */
export const isEmptyFilter = (filter: NoteFilter): boolean => NOTE_FACETS.every((facet) => (filter[facet] ?? []).length === 0)

/** The filter with one value of a facet switched on or off. */
export const toggleValue = (filter: NoteFilter, facet: NoteFacet, value: string): NoteFilter => {
  const before = filter[facet] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  return withValues(filter, facet, after)
}

/** The filter with exactly these values of a facet; none of them removes the facet. */
export const withValues = (filter: NoteFilter, facet: NoteFacet, values: readonly string[]): NoteFilter => {
  const { [facet]: _before, ...others } = filter
  return values.length === 0 ? others : { ...others, [facet]: values }
}
