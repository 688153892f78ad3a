import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { CitySheet } from '../../../shared/contract/projects.contract.ts'
import { answersTo, TROUBLE_KINDS, WAY_KINDS } from '../../../shared/domain/cityChallenges/answers.ts'
import type { Answer, Candidate } from '../../../shared/domain/cityChallenges/answers.ts'
import { foldText } from '../../../shared/domain/people/foldText.ts'
import { projectKey } from '../../../shared/domain/projects/projectName.ts'
import type { CityChallenge, Workshop } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { getRecord } from '../records.ts'
import { allWorkshops, candidatesOf } from './cityChallenges.repo.ts'
import { makeNameCheck } from './namesSomebody.ts'
import { readThemedNotes } from './themedNotes.ts'

/** More than this nobody reads of one city. */
const MOST_NOTES = 25
/** Notes that are compared in one go before others get their turn: enough to tell rare words from common ones. */
const BATCH = 500

type Placed = { note: Candidate; city: string; workshop: Workshop }
type Found = Answer & Placed
type CityRow = { city: string; workshops: Map<string, string>; found: Found[]; withheld: number }

const onlyCity = ({ cities }: Workshop): string => (cities.length === 1 ? cities[0]! : '')

/** Workshops whose cities may answer, those of the same project, and the city that asks: of no others it is known whose notes they are. */
const askedBy = (db: Db, challenge: CityChallenge): { own: string; around: Workshop[] } => {
  const home = getRecord(db, 'workshop', challenge.workshopId)
  const hasCity = challenge.city.trim() !== ''
  const project = projectKey(home.project)
  const around = allWorkshops(db).filter(
    (workshop) => projectKey(workshop.project) === project && (hasCity || workshop.id !== challenge.workshopId),
  )
  return { own: foldText(hasCity ? challenge.city : onlyCity(home)), around }
}

/**
 * What other cities of the project noted that answers to this one's challenge, explained by shared words, codes and themes. Nobody is named: a
 * note comes without its speaker, and not at all where its words name somebody. Other callers get their turn in between.
 */
export const makeSheet = async (db: Db, challenge: CityChallenge): Promise<CitySheet> => {
  const { own, around } = askedBy(db, challenge)
  const namesSomebody = makeNameCheck(db)
  const rows = new Map<string, CityRow>()
  const rowOf = (city: string): CityRow => {
    const key = foldText(city)
    const row = rows.get(key) ?? { city: city.trim(), workshops: new Map(), found: [], withheld: 0 }
    rows.set(key, row)
    return row
  }
  const isOther = (city: string): boolean => foldText(city) !== '' && foldText(city) !== own

  let waiting = new Map<string, Placed>()
  const compare = async (): Promise<void> => {
    const placed = [...waiting.values()]
    const languages = [...new Set(placed.flatMap(({ workshop }) => workshop.languages))]
    for (const answer of answersTo(
      challenge,
      placed.map(({ note }) => note),
      languages,
    )) {
      const place = waiting.get(answer.id)!
      const row = rowOf(place.city)
      if (namesSomebody(place.workshop, place.note.text)) row.withheld += 1
      else row.found.push({ ...answer, ...place })
    }
    waiting = new Map()
    await letOthersIn()
  }
  const themesIn = await readThemedNotes(db, challenge, around, namesSomebody)
  for (const workshop of around) {
    const themes = themesIn(workshop.id)
    for (const city of workshop.cities) if (isOther(city)) rowOf(city).workshops.set(workshop.id, workshop.title)
    for (const { city: said, ...note } of candidatesOf(db, workshop.id, [...TROUBLE_KINDS, ...WAY_KINDS])) {
      const city = said || onlyCity(workshop)
      if (!isOther(city)) continue
      rowOf(city).workshops.set(workshop.id, workshop.title)
      waiting.set(note.id, { note: { ...note, themes: themes.get(note.id) ?? [] }, city, workshop })
      if (waiting.size >= BATCH) await compare()
    }
  }
  await compare()

  const cities = [...rows.values()].map(cityOf)
  return { challenge, cities: cities.toSorted((one, other) => other.total - one.total || one.city.localeCompare(other.city, 'en')) }
}

const cityOf = ({ city, workshops, found, withheld }: CityRow): CitySheet['cities'][number] => ({
  city,
  workshops: [...workshops].map(([id, title]) => ({ id, title })),
  notes: found
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_NOTES)
    .map(({ note: { id, kind, text }, workshop, shared, codes, themes }) => ({
      id,
      kind,
      text,
      workshopId: workshop.id,
      workshopTitle: workshop.title,
      city,
      shared,
      codes,
      themes,
    })),
  total: found.length,
  withheld,
})
