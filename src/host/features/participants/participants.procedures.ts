import { newParticipant } from '../../../shared/domain/records/defaults.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, inOneWorkshop, withDefaults } from '../records.ts'

export const participantsProcedures = {
  add: os.participants.add.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.workshopId)
    return store.act(actionIn(context, input.workshopId, 'participant.add'), (write) => ({
      ids: input.people.map((person) => write.add('participant', withDefaults(newParticipant(person.name), person))),
    }))
  }),
  update: os.participants.update.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'participant', input.id)
    store.act(actionIn(context, workshopId, 'participant.edit'), (write) => write.set('participant', input.id, input.fields, input.seen))
    return {}
  }),
  updateMany: os.participants.updateMany.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = inOneWorkshop(input.ids.map((id) => getRecord(store.db, 'participant', id)))
    store.act(actionIn(context, workshopId, 'participant.edit'), (write) => {
      for (const id of input.ids) write.set('participant', id, input.fields)
    })
    return {}
  }),
  remove: os.participants.remove.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = inOneWorkshop(input.ids.map((id) => getRecord(store.db, 'participant', id)))
    store.act(actionIn(context, workshopId, 'participant.remove'), (write) => {
      for (const id of input.ids) write.remove('participant', id)
    })
    return {}
  }),
}
