import type { TFunction } from 'i18next'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import type { NoteFacet } from '../../../shared/domain/notes/filterNotes.ts'
import { HORIZONS, NOTE_KINDS } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { makeLexicon } from '../../../shared/domain/report/lexicon.ts'
import { CATEGORY_TAXONOMIES, NOTE_TAXONOMIES } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { TaxonomyFile } from '../../../shared/domain/taxonomy/taxonomy.ts'
import type { TaxonomyId } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { Choice } from '../../ui/Select.tsx'

/** The words of a workshop: what its codes and ids are called, in which order, and which may be chosen. */
export type Vocabulary = {
  /** The name of one value of a facet; '' is "none". */
  name: (facet: NoteFacet, value: string) => string
  /** Values of a facet in the order in which people expect them. */
  inOrder: (facet: NoteFacet, values: Iterable<string>) => string[]
  /** The terms of a list that are in use, for a field of a note. */
  choices: (taxonomy: TaxonomyId) => Choice[]
  kinds: Choice<NoteKind>[]
  /** False for tables that were removed while their notes stayed. */
  hasTable: (id: string) => boolean
}

const TAXONOMY_OF: Partial<Record<NoteFacet, readonly TaxonomyId[]>> = {
  category: [CATEGORY_TAXONOMIES.challenge, CATEGORY_TAXONOMIES.priority],
  level: [NOTE_TAXONOMIES.level],
  sector: [NOTE_TAXONOMIES.sector],
  lever: [NOTE_TAXONOMIES.lever],
  coBenefit: [NOTE_TAXONOMIES.coBenefits],
}

/** Tables of one name in several sessions carry the session's name, too. */
const tableNames = (plan: WorkshopPlan, sessions: ReadonlyMap<string, string>, t: TFunction): Map<string, string> => {
  const named = plan.tables.map((table) => ({ table, name: t('harvest:table', { number: table.number, title: table.title }) }))
  const taken = Map.groupBy(named, ({ name }) => name)
  return new Map(
    named.map(({ table, name }) => {
      const isAlone = taken.get(name)?.length === 1
      return [table.id, isAlone ? name : t('harvest:tableIn', { table: name, session: sessions.get(table.sessionId) ?? '' })]
    }),
  )
}

export const makeVocabulary = (plan: WorkshopPlan, taxonomies: readonly TaxonomyFile[], language: string, t: TFunction): Vocabulary => {
  const lexicon = makeLexicon(taxonomies, plan.terms, language)
  const sessions = new Map(plan.sessions.map((session) => [session.id, session.title]))
  const tables = tableNames(plan, sessions, t)
  const labelIn = (lists: readonly TaxonomyId[], code: string): string =>
    lists.map((list) => lexicon.label(list, code)).find((label) => label !== code) ?? code

  const name = (facet: NoteFacet, value: string): string => {
    if (facet === 'session') return sessions.get(value) ?? t('harvest:sessionGone')
    if (facet === 'table') return tables.get(value) ?? t('harvest:tableGone')
    if (facet === 'round') return t('harvest:round', { number: Number(value) })
    if (facet === 'unclear' || facet === 'saidAgain' || facet === 'conflicts') return t(`harvest:flag.${facet}.${value}`)
    if (value === '') return t(`harvest:without.${facet}`)
    if (facet === 'kind') return t(`terms:kind.${value}`)
    if (facet === 'horizon') return t(`terms:horizon.${value}`)
    const lists = TAXONOMY_OF[facet]
    return lists === undefined ? value : labelIn(lists, value)
  }

  const fixedOrder: Partial<Record<NoteFacet, readonly string[]>> = {
    kind: NOTE_KINDS,
    horizon: HORIZONS,
    session: plan.sessions.map((session) => session.id),
    table: plan.tables.map((table) => table.id),
  }
  const inOrder = (facet: NoteFacet, values: Iterable<string>): string[] => {
    const all = [...new Set(values)]
    const [named, none] = [all.filter((value) => value !== ''), all.filter((value) => value === '')]
    const order = fixedOrder[facet]
    const place = (value: string): number => (order?.indexOf(value) ?? -1) >>> 0
    if (order !== undefined) return [...named.sort((a, b) => place(a) - place(b)), ...none]
    if (facet === 'round') return named.sort((a, b) => Number(a) - Number(b))
    const [list, ...others] = TAXONOMY_OF[facet] ?? []
    if (list !== undefined && others.length === 0) return [...lexicon.inOrder(list, named), ...none]
    return [...named.sort((a, b) => name(facet, a).localeCompare(name(facet, b), language)), ...none]
  }

  const hidden = new Set(plan.terms.filter((term) => !term.active).map((term) => `${term.taxonomy} ${term.code}`))
  const choices = (taxonomy: TaxonomyId): Choice[] => {
    const shipped = taxonomies.find((file) => file.id === taxonomy)?.terms ?? []
    const own = plan.terms.filter((term) => term.taxonomy === taxonomy)
    const codes = new Set([...shipped, ...own].map((term) => term.code).filter((code) => !hidden.has(`${taxonomy} ${code}`)))
    return lexicon.inOrder(taxonomy, codes).map((code) => ({ id: code, name: lexicon.label(taxonomy, code) }))
  }
  const kinds = NOTE_KINDS.map((kind) => ({ id: kind, name: t(`terms:kind.${kind}`) }))
  return { name, inOrder, choices, kinds, hasTable: (id) => tables.has(id) }
}
