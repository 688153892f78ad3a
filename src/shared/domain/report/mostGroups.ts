import type { CataloguedNote } from './catalogue.ts'
import type { ReportContext } from './context.ts'

const MOST = 5
const MOST_SHORT = 3

/** How many groups one list of an article has. */
export const most = ({ short }: Pick<ReportContext, 'short'>): number => (short ? MOST_SHORT : MOST)

export const idsOf = (items: readonly CataloguedNote[]): string[] => items.map(({ note }) => note.id)
