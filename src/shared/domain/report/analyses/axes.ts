import type { CataloguedNote } from '../catalogue.ts'
import { categoryTaxonomy, type ReportContext } from '../context.ts'
import type { Axis } from '../crossTab.ts'
import { byCode } from '../tally.ts'
import { projectThemes } from './projectThemes.ts'

/** A way to sort notes: the codes in their order, and those of each note. '' stands for notes without one. */
export type NoteAxis = { axis: Axis[]; codesOf: (item: CataloguedNote) => readonly string[] }

/** Leaves out codes that no note has, and adds a last one for notes without any, so that every note has its place. */
const complete = (items: readonly CataloguedNote[], axis: readonly Axis[], without: string, codesOf: NoteAxis['codesOf']): NoteAxis => {
  const used = byCode(items, codesOf)
  const named = axis.filter(({ key }) => key !== '' && used.has(key))
  return { axis: used.has('') ? [...named, { key: '', label: without }] : named, codesOf }
}

export const cityAxis = (context: ReportContext, items: readonly CataloguedNote[]): NoteAxis => {
  const codesOf = (item: CataloguedNote) => [context.cityOf(item)].filter((city) => city !== '')
  const cities = [...new Set([...context.cities, ...items.flatMap(codesOf)])]
  const axis = cities.map((city) => ({ key: city, label: city }))
  return complete(items, axis, context.t('analysis:without.city'), codesOf)
}

/** True where notes of two cities or more can be told apart. */
export const hasCities = (context: ReportContext, items: readonly CataloguedNote[]): boolean =>
  new Set(items.map(context.cityOf).filter((city) => city !== '')).size > 1

export const themeAxis = (context: ReportContext, items: readonly CataloguedNote[]): NoteAxis => {
  const themes = projectThemes(context)
  const keyOf = new Map(themes.flatMap(({ key, ids }) => ids.map((id) => [id, key])))
  const axis = themes.map(({ key, label }) => ({ key, label }))
  const codesOf = ({ note }: CataloguedNote) => context.coded.themesOf(note.id).flatMap((id) => keyOf.get(id) ?? [])
  return complete(items, axis, context.t('analysis:without.theme'), codesOf)
}

const single = (code: string | null): string[] => (code === null || code === '' ? [] : [code])

/** The category of a note, told apart by the list that it comes from: free words of one kind are not the code of another. */
export const categoryAxis = (context: ReportContext, items: readonly CataloguedNote[]): NoteAxis => {
  const codesOf = ({ note }: CataloguedNote) => single(note.category).map((code) => `${categoryTaxonomy(note.kind) ?? ''}:${code}`)
  const codes = [...new Set(items.flatMap(codesOf))].map((key) => ({
    key,
    list: key.slice(0, key.indexOf(':')),
    code: key.slice(key.indexOf(':') + 1),
  }))
  const listed = (['challenges', 'priorities'] as const).flatMap((list) => {
    const own = codes.filter((each) => each.list === list).map((each) => each.code)
    return context.lexicon.inOrder(list, own).map((code) => ({ key: `${list}:${code}`, label: context.lexicon.label(list, code) }))
  })
  const free = codes.filter(({ list }) => list === '').map(({ key, code }) => ({ key, label: code }))
  const byLabel = free.toSorted((a, b) => context.formats.compare(a.label, b.label))
  return complete(items, [...listed, ...byLabel], context.t('analysis:without.category'), codesOf)
}

/** By territorial level, sector or lever. */
export const codeAxis = (context: ReportContext, items: readonly CataloguedNote[], of: 'level' | 'sector' | 'lever'): NoteAxis => {
  const { lexicon, t } = context
  const list = `${of}s` as const
  const codesOf = ({ note }: CataloguedNote) => single(note[of])
  const axis = lexicon.inOrder(list, items.flatMap(codesOf)).map((code) => ({ key: code, label: lexicon.label(list, code) }))
  return complete(items, axis, t(`analysis:without.${of}`), codesOf)
}

export const kindAxis = (context: ReportContext, items: readonly CataloguedNote[]): NoteAxis => {
  const axis = context.kinds.map((kind) => ({ key: kind, label: context.t(`terms:kinds.${kind}`) }))
  return complete(items, axis, '', ({ note }) => [note.kind])
}
