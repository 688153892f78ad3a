import type { Note } from '../records/records.ts'

/** What notes can be filtered by. Every facet reads a note as a list of strings; '' stands for "nothing chosen". */
export const NOTE_FACETS = [
  'note',
  'kind',
  'theme',
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

/** The themes of a note; a note does not carry them itself. */
export type ThemesOf = (noteId: string) => readonly string[]
const NO_THEMES: ThemesOf = () => []
const NONE = ['']

const ONE_VALUE: Record<Exclude<NoteFacet, 'coBenefit' | 'theme'>, (note: Note) => string> = {
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

/** The values of one facet of a note; more than one for co-benefits and themes only. */
export const facetValues = (note: Note, facet: NoteFacet, themesOf: ThemesOf = NO_THEMES): readonly string[] => {
  if (facet !== 'coBenefit' && facet !== 'theme') return [ONE_VALUE[facet](note)]
  const values = facet === 'theme' ? themesOf(note.id) : note.coBenefits
  return values.length === 0 ? NONE : values
}

/** How many of the notes have each value. For a facet: among the notes that all other facets let pass. */
export type FacetCounts = Record<NoteFacet, Map<string, number>>

const emptyCounts = (): FacetCounts => Object.fromEntries(NOTE_FACETS.map((facet) => [facet, new Map<string, number>()])) as FacetCounts

const addTo = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

const countNote = (counts: FacetCounts, note: Note, facet: NoteFacet, themesOf: ThemesOf): void => {
  if (facet === 'note') return
  if (facet !== 'coBenefit' && facet !== 'theme') return addTo(counts[facet], ONE_VALUE[facet](note))
  for (const value of new Set(facetValues(note, facet, themesOf))) addTo(counts[facet], value)
}

const passes = (note: Note, facet: NoteFacet, wanted: ReadonlySet<string>, themesOf: ThemesOf): boolean =>
  facet === 'coBenefit' || facet === 'theme'
    ? facetValues(note, facet, themesOf).some((value) => wanted.has(value))
    : wanted.has(ONE_VALUE[facet](note))

/**
 * The notes that pass the filter, in their order, and the counts for every facet, in one walk.
 * `found` are the ids that a text search gave; null where nobody searched. A note that fails one facet only still counts
 * there, so that a person sees what choosing another value of that facet would give.
 */
export const filterNotes = (
  notes: readonly Note[],
  filter: NoteFilter,
  found: ReadonlySet<string> | null,
  themesOf: ThemesOf = NO_THEMES,
): { notes: Note[]; counts: FacetCounts } => {
  const wanted = NOTE_FACETS.flatMap((facet) => {
    const values = filter[facet]
    return values === undefined || values.length === 0 ? [] : [{ facet, values: new Set(values) }]
  })
  const counts = emptyCounts()
  const kept: Note[] = []
  for (const note of notes) {
    if (found !== null && !found.has(note.id)) continue
    const failed = wanted.filter(({ facet, values }) => !passes(note, facet, values, themesOf))
    const [first] = failed
    if (first === undefined) {
      kept.push(note)
      for (const facet of NOTE_FACETS) countNote(counts, note, facet, themesOf)
    } else if (failed.length === 1) countNote(counts, note, first.facet, themesOf)
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
