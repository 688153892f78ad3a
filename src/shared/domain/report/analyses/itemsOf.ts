import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'

/** The notes of these ids, in the order of the annex. */
export const itemsOf = ({ byId }: ReportContext, ids: Iterable<string>): CataloguedNote[] =>
  [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.at - b.at)
