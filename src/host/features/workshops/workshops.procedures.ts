import { newWorkshop } from '../../../shared/domain/records/defaults.ts'
import type { SeedFile } from '../../../shared/domain/records/seed.ts'
import type { Writer } from '../../changes/store.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import type { PlantedNotes } from './plantHarvest.ts'
import { plantSeed } from './plantSeed.ts'
import { readSeed, readTaxonomies, seedNames } from '../resources.ts'
import type { SeedFolder } from '../resources.ts'
import { ownWorkshop } from '../scope.ts'
import { planForTable } from './planForTable.ts'
import { listWorkshops, readPlan } from './workshops.repo.ts'

const offersIn = (resourcesDir: string, folder: SeedFolder, language: string) =>
  seedNames(resourcesDir, folder).map((name) => {
    const { title, about } = readSeed(resourcesDir, folder, name)
    return { name, title: title[language] ?? title.en ?? name, about: about[language] ?? about.en ?? '' }
  })

const seedsFor = (file: SeedFile, language: string) => file.translations?.[language] ?? file.workshops

export const workshopsProcedures = {
  list: os.workshops.list.handler(({ context: { host } }) => listWorkshops(host.store.db)),
  plan: os.workshops.plan.handler(({ context, input }) => {
    const { db } = context.host.store
    ownWorkshop(context, input.workshopId)
    const plan = readPlan(db, input.workshopId)
    return context.scope ? planForTable(db, plan, context.scope.tableId) : plan
  }),
  taxonomies: os.workshops.taxonomies.handler(({ context: { host } }) => readTaxonomies(host.options.resourcesDir)),
  offers: os.workshops.offers.handler(({ context: { host }, input }) => ({
    templates: offersIn(host.options.resourcesDir, 'templates', input.language),
    samples: offersIn(host.options.resourcesDir, 'samples', input.language),
  })),
  create: os.workshops.create.handler(({ context, input }) => {
    const { store, newId, now, options } = context.host
    const id = newId()
    const seed = input.template ? seedsFor(readSeed(options.resourcesDir, 'templates', input.template), input.language)[0]! : null
    const plant = (write: Writer): void => {
      if (seed) plantSeed({ write, workshopId: id, seed, title: input.title, template: input.template, now: now(), newId })
      else write.add('workshop', { ...newWorkshop(input.title), languages: [input.language] }, id)
    }
    // Not remembered for undo: one Ctrl+Z too many inside a workshop must not make the workshop itself vanish.
    store.act(actionIn(context, id, 'workshop.create'), plant, false)
    return { id }
  }),
  addSample: os.workshops.addSample.handler(({ context, input }) => {
    const { store, newId, now, options } = context.host
    const seeds = readSeed(options.resourcesDir, 'samples', input.name).workshops
    const planted: PlantedNotes = new Map()
    const all = seeds.map((seed) => {
      const id = newId()
      const title = input.title && seeds.length === 1 ? input.title : seed.workshop.title
      const plant = (write: Writer): void => plantSeed({ write, workshopId: id, seed, title, template: null, now: now(), newId, planted })
      store.act(actionIn(context, id, 'workshop.addSample'), plant, false)
      return id
    })
    return { id: all[0]!, all }
  }),
  update: os.workshops.update.handler(({ context, input }) => {
    const { store } = context.host
    // Editing a removed workshop would bring it back as a conflict.
    getRecord(store.db, 'workshop', input.id)
    store.act(actionIn(context, input.id, 'workshop.edit'), (write) => write.set('workshop', input.id, input.fields, input.seen))
    return {}
  }),
  remove: os.workshops.remove.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.id)
    store.act(actionIn(context, input.id, 'workshop.remove'), (write) => write.remove('workshop', input.id))
    return {}
  }),
}
