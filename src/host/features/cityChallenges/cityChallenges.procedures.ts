import { challengeSeed } from '../../../shared/domain/cityChallenges/challengeSeed.ts'
import { newCityChallenge } from '../../../shared/domain/records/defaults.ts'
import { termLabel } from '../../../shared/domain/taxonomy/terms.ts'
import { catalogueOf } from '../../catalogue.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, makeRoom, withDefaults } from '../records.ts'
import { readTaxonomies } from '../resources.ts'
import { startFromSeed, templateSeed } from '../startFromSeed.ts'
import { challengesOf } from './cityChallenges.repo.ts'
import { makeSheet } from './makeSheet.ts'

/** The words of sectors in a language; a code that is not shipped stays as it is. */
const sectorWords = (resourcesDir: string, codes: readonly string[], language: string): string[] => {
  const terms = readTaxonomies(resourcesDir).find(({ id }) => id === 'sectors')!.terms
  return codes.map((code) => termLabel(terms.find((term) => term.code === code) ?? { code, label: {} }, language))
}

export const cityChallengesProcedures = {
  list: os.cityChallenges.list.handler(({ context: { host }, input }) => challengesOf(host.store.db, input.workshopId)),
  create: os.cityChallenges.create.handler(({ context, input: { workshopId, fields } }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', workshopId)
    const siblings = challengesOf(store.db, workshopId)
    return store.act(actionIn(context, workshopId, 'cityChallenge.add'), (write) => {
      const rank = makeRoom(write, 'cityChallenge', siblings, undefined)
      return { id: write.add('cityChallenge', withDefaults(newCityChallenge(fields.title, rank), fields)) }
    })
  }),
  update: os.cityChallenges.update.handler(({ context, input: { id, fields, seen } }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'cityChallenge', id)
    store.act(actionIn(context, workshopId, 'cityChallenge.edit'), (write) => write.set('cityChallenge', id, fields, seen))
    return {}
  }),
  remove: os.cityChallenges.remove.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'cityChallenge', input.id)
    store.act(actionIn(context, workshopId, 'cityChallenge.remove'), (write) => write.remove('cityChallenge', input.id))
    return {}
  }),
  startWorkshop: os.cityChallenges.startWorkshop.handler(({ context, input: { title, template, language, fields } }) => {
    const { host } = context
    const { resourcesDir } = host.options
    const t = catalogueOf(resourcesDir, language, ['challenges'])
    const { rank: _rank, ...challenge } = withDefaults(newCityChallenge(fields.title, ''), fields)
    const { city } = challenge
    const id = host.newId()
    const isQuestion = city.trim() === '' || challenge.title.trim().endsWith('?')
    const seed = challengeSeed({
      template: template === null ? null : templateSeed(host, template, language),
      title,
      language,
      question: isQuestion ? challenge.title : t('challenges:startQuestion', { city, title: challenge.title }),
      tables: sectorWords(resourcesDir, challenge.sectors, language),
      challenge,
    })
    startFromSeed(host, actionIn(context, id, 'workshop.create'), { seed, title, template })
    return { id }
  }),
  sheet: os.cityChallenges.sheet.handler(({ context: { host }, input }) =>
    makeSheet(host.store.db, getRecord(host.store.db, 'cityChallenge', input.id)),
  ),
}
