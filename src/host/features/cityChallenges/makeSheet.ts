import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { CitySheet } from '../../../shared/contract/projects.contract.ts'
import { answersTo, TROUBLE_KINDS, WAY_KINDS } from '../../../shared/domain/cityChallenges/answers.ts'
import type { Answer } from '../../../shared/domain/cityChallenges/answers.ts'
import { foldText } from '../../../shared/domain/people/foldText.ts'
import { projectKey } from '../../../shared/domain/projects/projectName.ts'
import type { CityChallenge, Workshop } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { getRecord } from '../records.ts'
import { allWorkshops, candidatesOf, notesById } from './cityChallenges.repo.ts'

/** More than this nobody reads of one city. */
const MOST_NOTES = 25
/** Notes that are compared in one go before others get their turn: enough to tell rare words from common ones. */
const BATCH = 500

type Place = { city: string; workshop: Workshop }
type Found = Answer & Place
type CityRow = { city: string; workshops: Map<string, string>; found: Found[] }

/** The workshops whose cities may answer: those of the same project, or all where the workshop belongs to none. */
const workshopsAround = (db: Db, workshopId: string): Workshop[] => {
  const project = projectKey(getRecord(db, 'workshop', workshopId).project)
  const all = allWorkshops(db)
  return project === '' ? all : all.filter((workshop) => projectKey(workshop.project) === project)
}

/**
 * What other cities of the project noted that answers to this one's challenge, explained by shared words and codes. Nobody is named: a
 * note comes without its speaker. Other callers get their turn in between.
 */
export const makeSheet = async (db: Db, challenge: CityChallenge): Promise<CitySheet> => {
  const own = foldText(challenge.city)
  const rows = new Map<string, CityRow>()
  const rowOf = (city: string): CityRow => {
    const key = foldText(city)
    const row = rows.get(key) ?? { city: city.trim(), workshops: new Map(), found: [] }
    rows.set(key, row)
    return row
  }
  const isOther = (city: string): boolean => foldText(city) !== '' && foldText(city) !== own

  const around = workshopsAround(db, challenge.workshopId)
  let waiting: Parameters<typeof answersTo>[1][number][] = []
  let places = new Map<string, Place>()
  const compare = async (): Promise<void> => {
    const languages = [...new Set([...places.values()].flatMap(({ workshop }) => workshop.languages))]
    for (const answer of answersTo(challenge, waiting, languages)) {
      const place = places.get(answer.id)!
      rowOf(place.city).found.push({ ...answer, ...place })
    }
    waiting = []
    places = new Map()
    await letOthersIn()
  }
  for (const workshop of around) {
    for (const city of workshop.cities) if (isOther(city)) rowOf(city).workshops.set(workshop.id, workshop.title)
    const onlyCity = workshop.cities.length === 1 ? workshop.cities[0]! : ''
    for (const { city, ...note } of candidatesOf(db, workshop.id, [...TROUBLE_KINDS, ...WAY_KINDS])) {
      const of = city ?? onlyCity
      if (!isOther(of)) continue
      rowOf(of).workshops.set(workshop.id, workshop.title)
      waiting.push(note)
      places.set(note.id, { city: of, workshop })
    }
    if (waiting.length >= BATCH) await compare()
  }
  await compare()

  const cities = [...rows.values()].map((row) => cityOf(db, row))
  return { challenge, cities: cities.toSorted((one, other) => other.total - one.total || one.city.localeCompare(other.city, 'en')) }
}

const cityOf = (db: Db, { city, workshops, found }: CityRow): CitySheet['cities'][number] => {
  const best = found.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_NOTES)
  const notes = notesById(
    db,
    best.map(({ id }) => id),
  )
  return {
    city,
    workshops: [...workshops].map(([id, title]) => ({ id, title })),
    notes: best.flatMap(({ id, shared, codes, workshop }) => {
      const note = notes.get(id)
      return note ? [{ note: { ...note, speaker: null }, workshopTitle: workshop.title, city, shared, codes }] : []
    }),
    total: found.length,
  }
}
