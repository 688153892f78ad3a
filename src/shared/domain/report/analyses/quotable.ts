import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { strongest } from '../tally.ts'

/** Longer notes do not work as a quote; they are in the annex in full. */
const QUOTE_LENGTH = 400

/**
 * Notes to quote from, words that were said before all others; of the same statement only the one that stands for it. A statement that
 * has been quoted before comes again only where there is no other.
 */
export const quotable = (
  { groups }: ReportContext,
  items: readonly CataloguedNote[],
  most: number,
  quoted: ReadonlySet<string> = new Set(),
): CataloguedNote[] => {
  const statements = new Map<string, CataloguedNote>()
  for (const item of items) {
    const { id, text, unclear } = item.note
    if (text.trim() === '' || text.length > QUOTE_LENGTH || unclear) continue
    const lead = groups.leadOf(id)
    if (id === lead || !statements.has(lead)) statements.set(lead, item)
  }
  const all = [...statements.values()]
  const fresh = all.filter(({ note }) => !quoted.has(note.id))
  const from = fresh.length > 0 ? fresh : all
  const said = strongest(
    from.filter(({ note }) => note.kind === 'quote'),
    most,
  )
  const others = strongest(
    from.filter(({ note }) => note.kind !== 'quote'),
    most - said.length,
  )
  return [...said, ...others]
}
