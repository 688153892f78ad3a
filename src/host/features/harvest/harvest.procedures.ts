import { newNextStep } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { reportTextId } from '../../../shared/domain/records/reportTextId.ts'
import { TAXONOMY_IDS } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import { getRecord, makeRoom, withDefaults } from '../records.ts'
import { termCode } from './termCode.ts'

export const harvestProcedures = {
  addTakeaway: os.harvest.addTakeaway.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.workshopId)
    const siblings = selectRecords(store.db, 'takeaway', 'workshop_id = ?', input.workshopId)
    return store.act(actionIn(context, input.workshopId, 'takeaway.add'), (write) => ({
      id: write.add('takeaway', { rank: makeRoom(write, 'takeaway', siblings, undefined), text: input.text, themes: input.themes }),
    }))
  }),
  updateTakeaway: os.harvest.updateTakeaway.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'takeaway', input.id)
    store.act(actionIn(context, workshopId, 'takeaway.edit'), (write) =>
      write.set('takeaway', input.id, { text: input.text, themes: input.themes }, input.seen),
    )
    return {}
  }),
  moveTakeaway: os.harvest.moveTakeaway.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'takeaway', input.id)
    const siblings = selectRecords(store.db, 'takeaway', 'workshop_id = ? AND id <> ?', workshopId, input.id)
    store.act(actionIn(context, workshopId, 'takeaway.move'), (write) =>
      write.set('takeaway', input.id, { rank: makeRoom(write, 'takeaway', siblings, input.after) }),
    )
    return {}
  }),
  removeTakeaway: os.harvest.removeTakeaway.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'takeaway', input.id)
    store.act(actionIn(context, workshopId, 'takeaway.remove'), (write) => write.remove('takeaway', input.id))
    return {}
  }),
  addNextStep: os.harvest.addNextStep.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.workshopId)
    const siblings = selectRecords(store.db, 'nextStep', 'workshop_id = ?', input.workshopId)
    return store.act(actionIn(context, input.workshopId, 'nextStep.add'), (write) => {
      const rank = makeRoom(write, 'nextStep', siblings, undefined)
      return { id: write.add('nextStep', withDefaults(newNextStep(input.fields.what, rank), input.fields)) }
    })
  }),
  updateNextStep: os.harvest.updateNextStep.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'nextStep', input.id)
    store.act(actionIn(context, workshopId, 'nextStep.edit'), (write) => write.set('nextStep', input.id, input.fields, input.seen))
    return {}
  }),
  removeNextStep: os.harvest.removeNextStep.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'nextStep', input.id)
    store.act(actionIn(context, workshopId, 'nextStep.remove'), (write) => write.remove('nextStep', input.id))
    return {}
  }),
  saveReportText: os.harvest.saveReportText.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.workshopId)
    const id = reportTextId(input.workshopId, input.section)
    const [known] = selectRecords(store.db, 'reportText', 'id = ?', id)
    store.act(actionIn(context, input.workshopId, 'reportText.edit'), (write) => {
      if (known) write.set('reportText', id, { text: input.text }, input.seen)
      else write.upsert('reportText', id, { section: input.section, text: input.text })
    })
    return {}
  }),
  saveTerm: os.harvest.saveTerm.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.workshopId)
    if (!(TAXONOMY_IDS as readonly string[]).includes(input.taxonomy)) throw new Fault('NOT_FOUND', { entity: 'taxonomy' })
    const terms = selectRecords(store.db, 'term', 'workshop_id = ? AND taxonomy = ?', input.workshopId, input.taxonomy)
    const code = input.code ?? termCode(input.label.en ?? '', new Set(terms.map((term) => term.code)))
    const known = terms.find((term) => term.code === code)
    const id = store.act(actionIn(context, input.workshopId, known ? 'term.edit' : 'term.add'), (write) => {
      const { taxonomy, label, active } = input
      if (!known) return write.add('term', { taxonomy, code, label, active, rank: makeRoom(write, 'term', terms, undefined) })
      write.set('term', known.id, { label, active })
      return known.id
    })
    return { id, code }
  }),
  removeTerm: os.harvest.removeTerm.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'term', input.id)
    store.act(actionIn(context, workshopId, 'term.remove'), (write) => write.remove('term', input.id))
    return {}
  }),
}
