import type { MatrixAxis } from '../../../shared/contract/projects.contract.ts'
import type { KeyOrder } from '../../../shared/domain/projects/orderKeys.ts'
import { HORIZONS, NOTE_KINDS } from '../../../shared/domain/records/vocabulary.ts'
import { CATEGORY_TAXONOMIES, NOTE_TAXONOMIES } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { TaxonomyId } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { Db } from '../../db/openDatabase.ts'
import { readTaxonomies } from '../resources.ts'
import { ownLabels } from './projects.repo.ts'
import type { CountedWorkshop } from './projects.repo.ts'

/** How the keys of an axis are ordered, and the words of those that are no shipped code (null: the reader has the words). */
export type AxisNames = { order: KeyOrder; label: (key: string) => string | null }

const LISTS: Partial<Record<MatrixAxis, readonly TaxonomyId[]>> = {
  level: [NOTE_TAXONOMIES.level],
  sector: [NOTE_TAXONOMIES.sector],
  lever: [NOTE_TAXONOMIES.lever],
  coBenefit: [NOTE_TAXONOMIES.coBenefits],
  category: Object.values(CATEGORY_TAXONOMIES),
}

type Asked = {
  db: Db
  resourcesDir: string
  axis: MatrixAxis
  workshops: readonly CountedWorkshop[]
  /** What cities and themes were called first. */
  found: ReadonlyMap<string, string>
}

export const axisNames = ({ db, resourcesDir, axis, workshops, found }: Asked): AxisNames => {
  if (axis === 'kind') return { order: { listed: NOTE_KINDS }, label: () => null }
  if (axis === 'horizon') return { order: { listed: HORIZONS }, label: () => null }
  if (axis === 'workshop') {
    const titles = new Map(workshops.map(({ id, title }) => [id, title]))
    return { order: { listed: [...titles.keys()] }, label: (key) => titles.get(key) ?? key }
  }
  const lists = LISTS[axis]
  if (lists) {
    const shipped = readTaxonomies(resourcesDir)
      .filter(({ id }) => lists.includes(id))
      .flatMap(({ terms }) => terms.map(({ code }) => code))
    const isShipped = new Set(shipped)
    const own = ownLabels(
      db,
      workshops.map(({ id }) => id),
    )
    return { order: { listed: shipped }, label: (key) => (isShipped.has(key) ? null : (own.get(key) ?? key)) }
  }
  const label = (key: string): string => found.get(key) ?? key
  return { order: { by: axis === 'city' ? 'label' : 'notes', label }, label }
}
