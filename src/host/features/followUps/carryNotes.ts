import { followUpId, newNote } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf, Note, Term, Workshop } from '../../../shared/domain/records/records.ts'
import { carriedId } from '../../../shared/domain/followUps/carriedId.ts'
import type { Writer } from '../../changes/store.ts'

export type Carry = {
  write: Writer
  table: { id: string; sessionId: string }
  later: Workshop
  notes: readonly { note: Note; workshop: Workshop }[]
  /** Ids of the notes that the later workshop has. */
  there: ReadonlySet<string>
  /** Words of their own that the earlier workshops and the later one have for tags. */
  terms: { earlier: readonly Term[]; later: readonly Term[] }
  /** ISO 8601, UTC. */
  notedAt: string
}

/**
 * Copies earlier notes to a table of a later workshop as items to be decided. Who said them stays behind: the consent was given for the
 * other day.
 */
export const carryNotes = ({ write, table, later, notes, there, terms, notedAt }: Carry): void => {
  carryTerms(write, notes, terms)
  const origin = { sessionId: table.sessionId, tableId: table.id, round: 1, notedAt }
  for (const { note, workshop } of notes) {
    // The same on every laptop, so that two people who carry one item forward carry one.
    const noteId = carriedId(later.id, note.id)
    const fields = { ...newNote(origin, note.kind, note.text), ...tagsOf(note), city: cityFor(note, workshop, later) }
    if (!there.has(noteId)) write.upsert('note', noteId, { ...fields, source: 'carried' })
    const link = { earlierId: note.id, noteId }
    write.upsert('followUp', followUpId(later.id, link), { ...link, earlierWorkshopId: note.workshopId, verdict: 'open', reason: '' })
  }
}

/** A tag without its words would be a bare code in the later workshop. */
const carryTerms = (write: Writer, notes: Carry['notes'], { earlier, later }: Carry['terms']): void => {
  const used = new Set(
    notes.flatMap(({ note: { category, level, sector, lever, coBenefits } }) => [category, level, sector, lever, ...coBenefits]),
  )
  const known = new Set(later.map(({ taxonomy, code }) => `${taxonomy}/${code}`))
  for (const { taxonomy, code, label, active, rank } of earlier) {
    if (!used.has(code) || known.has(`${taxonomy}/${code}`)) continue
    known.add(`${taxonomy}/${code}`)
    write.add('term', { taxonomy, code, label, active, rank })
  }
}

const tagsOf = ({ category, level, sector, lever, coBenefits, horizon, year }: Note): Partial<FieldsOf<'note'>> => ({
  category,
  level,
  sector,
  lever,
  coBenefits,
  horizon,
  year,
})

/** The city of a note follows from its workshop where that has one only; in a workshop of other cities it has to be said. */
const cityFor = (note: Note, from: Workshop, to: Workshop): string | null => {
  if (note.city !== null || from.cities.length !== 1) return note.city
  const [city] = from.cities
  return to.cities.length === 1 && to.cities[0] === city ? null : city!
}
