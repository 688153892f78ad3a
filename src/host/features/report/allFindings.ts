import type { Translate } from '../../../shared/domain/report/reportModel.ts'
import type { Place } from '../../exports/check/place.ts'
import type { FileFinding } from '../../exports/check/identitiesInFile.ts'
import type { Identity } from './modelReport.ts'

type Needle = Pick<Identity, 'found' | 'what'>
const keyOf = ({ found, what }: Needle): string => `${what}\n${found}`

/** Places of a file that are counted, and that say nothing about the section. */
const isCounted = ({ key }: Place): boolean => key === 'page' || key === 'line' || key === 'row' || key === 'sheetRow'
const chapterOf = (text: string): string => /^[A-Z0-9]+(?=[. ])/.exec(text)?.[0] ?? text

/** True where a heading of the file is that of the section that the model calls `where`, or of one of its parts, e.g. '6.1 Roads' of '6 Themes'. */
const isIn = (place: Place, where: string): boolean => place.key === 'section' && chapterOf(place.heading) === chapterOf(where)

/** Places of one name that belong to its findings in the model, finding by finding, and those that belong to none. */
const shareOut = (findings: readonly Identity[], places: readonly Place[]): { own: Place[][]; rest: Place[] } => {
  const counted = places.filter(isCounted)
  const inOrder = counted.length === findings.length
  const toAll = counted.length === 1 || findings.length === 1
  const own = findings.map(({ where }, index) => [
    ...places.filter((place) => isIn(place, where)),
    ...(inOrder ? counted.slice(index, index + 1) : toAll ? counted : []),
  ])
  const told = new Set(own.flat())
  return { own, rest: places.filter((place) => !told.has(place)) }
}

/**
 * What was found in the model, as far as the finished file has it as well, and every place of that file. The model knows the section and
 * the note whose words they are, the file its pages and rows: where both speak of the same, they are one finding that names both. `t` knows
 * the messages of `exports`.
 */
export const allFindings = (inModel: readonly Identity[], inFile: readonly FileFinding[], t: Translate): Identity[] => {
  const said = ({ key, ...params }: Place): string => t(`exports:place.${key}`, params)
  const modelled = Map.groupBy(inModel, keyOf)
  return [...Map.groupBy(inFile, keyOf).values()].flatMap((all): Identity[] => {
    const { found, what } = all[0]!
    const findings = modelled.get(keyOf({ found, what })) ?? []
    const places = all.map(({ place }) => place)
    const { own, rest } = shareOut(findings, places)
    const joined = findings.map((finding, index) => ({ ...finding, where: [finding.where, ...own[index]!.map(said)].join(' · ') }))
    // Many pages are one line.
    const pages = rest.filter(isCounted).map(said)
    const others = rest.filter((place) => !isCounted(place)).map(said)
    const unknown = [...(pages.length > 0 ? [pages.join(', ')] : []), ...others]
    return [...joined, ...unknown.map((where) => ({ found, what, where, noteId: null }))]
  })
}
