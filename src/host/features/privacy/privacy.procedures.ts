import { today } from '../../../shared/domain/agenda/today.ts'
import { badgeCode } from '../../../shared/domain/people/badgeCode.ts'
import { isPast, keptUntil } from '../../../shared/domain/people/retention.ts'
import { KEPT } from '../../../shared/contract/privacy.contract.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import { bodiesWith } from '../../changes/erase.ts'
import { photosOfPeople } from '../../changes/photoFiles.ts'
import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { eraseEverywhere } from './eraseEverywhere.ts'
import { exportPerson } from './exportPerson.ts'
import { mentionsOf } from './mentions.ts'
import { namesInLog } from '../../changes/namesInLog.ts'
import { accessInLog, peopleInLog } from '../../changes/peopleInLog.ts'

export const privacyProcedures = {
  due: os.privacy.due.handler(({ context: { host }, input }) => {
    const { db } = host.store
    const workshop = getRecord(db, 'workshop', input.workshopId)
    return KEPT.map((what) => {
      const people = what === 'access' ? accessInLog(db, workshop.id).size : peopleInLog(db, workshop.id).size
      const photos = what === 'people' ? photosOfPeople(db, workshop.id).length : 0
      const until = keptUntil(workshop, what)
      return { what, people, photos, until, isDue: people + photos > 0 && isPast(until, today(host.now())) }
    })
  }),
  exportPerson: os.privacy.exportPerson.handler(({ context: { host }, input }) => {
    const person = exportPerson(host.store.db, input.id, new Date(host.now()).toISOString())
    return {
      // The name of a file travels further than what is in it.
      fileName: `person-${badgeCode(input.id)}.json`,
      contentBase64: Buffer.from(`${JSON.stringify(person, null, 2)}\n`, 'utf8').toString('base64'),
    }
  }),
  erasePerson: os.privacy.erasePerson.handler(({ context, input }) => {
    const { db } = context.host.store
    const [first] = changesOfRecord(db, input.id).filter(({ entity }) => entity === 'participant')
    // Somebody who was erased before may still be in a copy that could not be cleaned then.
    if (!first) throw new Fault('NOT_FOUND', { entity: 'participant' })
    const { workshopId } = first
    const ids = new Set([input.id])
    const { names, emails } = namesInLog(db, ids)
    const erasing = { workshopId, what: 'people', ids, names, reason: 'person' } as const
    const { changes, backups, kept } = eraseEverywhere(context, erasing, 'person.erase')
    return { changes, backups, kept, mentions: mentionsOf(db, workshopId, [...names, ...emails]) }
  }),
  eraseKept: os.privacy.eraseKept.handler(({ context, input }) => {
    const { db } = context.host.store
    const { workshopId, what } = input
    // A workshop that was removed still lies in the log, and so do its people.
    if (bodiesWith(db, workshopId, 'workshop', '').length === 0) throw new Fault('NOT_FOUND', { entity: 'workshop' })
    const names = what === 'people' ? namesInLog(db, peopleInLog(db, workshopId)).names : new Set<string>()
    return eraseEverywhere(
      context,
      what === 'access' ? { workshopId, what } : { workshopId, what, ids: null, names, reason: 'people' },
      'people.eraseKept',
    )
  }),
}
