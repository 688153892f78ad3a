import type { CataloguedNote } from './catalogue.ts'
import type { ReportContext } from './context.ts'

/** One note for each thing that was said: of duplicates the one that stands for them, or the first of those given. In their order. */
export const statements = ({ groups }: Pick<ReportContext, 'groups'>, items: readonly CataloguedNote[]): CataloguedNote[] => {
  const chosen = new Map<string, CataloguedNote>()
  for (const item of items) {
    const lead = groups.leadOf(item.note.id)
    if (item.note.id === lead || !chosen.has(lead)) chosen.set(lead, item)
  }
  const kept = new Set(chosen.values())
  return items.filter((item) => kept.has(item))
}
