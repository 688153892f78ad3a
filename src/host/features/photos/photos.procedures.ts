import { DELETED } from '../../../shared/domain/changes/change.ts'
import { partCount, partOf } from '../../../shared/domain/photos/parts.ts'
import { readPhotoFile } from '../../changes/photoFiles.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { assertDecidedByDevice, assertRemovedByDevice } from '../othersDecisions.ts'
import { ownTable } from '../scope.ts'
import { createAssembly } from './assembly.ts'
import type { Assembly } from './assembly.ts'
import { isKnownPhoto, ownPhoto, removedPhoto, storePhoto } from './storePhoto.ts'

const assemblies = new WeakMap<Host, Assembly>()
const assemblyOf = (host: Host): Assembly => {
  const known = assemblies.get(host) ?? createAssembly(host.now)
  assemblies.set(host, known)
  return known
}
const senderOf = ({ scope, via }: CallContext): string => scope?.stationId ?? `own:${via}`

export const photosProcedures = {
  list: os.photos.list.handler(({ context: { host }, input }) =>
    selectRecords(host.store.db, 'photo', 'workshop_id = ? ORDER BY taken_at, row', input.workshopId),
  ),
  listOfTable: os.photos.listOfTable.handler(({ context, input }) => {
    ownTable(context, input.tableId)
    return selectRecords(context.host.store.db, 'photo', 'table_id = ? ORDER BY taken_at, row', input.tableId)
  }),
  addPart: os.photos.addPart.handler(async ({ context, input }) => {
    ownTable(context, input.tableId)
    const { host } = context
    if (isKnownPhoto(host.store.db, input.id)) return { stored: true }
    const whole = assemblyOf(host).take(senderOf(context), input)
    if (whole === null) return { stored: false }
    await storePhoto(context, input, whole)
    return { stored: true }
  }),
  bytes: os.photos.bytes.handler(({ context, input }) => {
    const jpeg = readPhotoFile(context.host.store.db, ownPhoto(context, input.id).hash)
    const parts = partCount(jpeg?.length ?? 0)
    if (jpeg === null || input.part >= parts) throw new Fault('NOT_FOUND', { entity: 'photo' })
    return { base64: Buffer.from(partOf(jpeg, input.part)).toString('base64'), parts }
  }),
  update: os.photos.update.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, consent: now } = ownPhoto(context, input.id)
    const { consent = now } = input.fields
    if (consent !== now && consent !== 'unclear') assertDecidedByDevice(context, 'photo', input.id, 'consent')
    store.act(actionIn(context, workshopId, 'photo.edit'), (write) => write.set('photo', input.id, input.fields, input.seen))
    return {}
  }),
  remove: os.photos.remove.handler(({ context, input }) => {
    const { workshopId } = ownPhoto(context, input.id)
    context.host.store.act(actionIn(context, workshopId, 'photo.remove'), (write) => write.remove('photo', input.id))
    return {}
  }),
  bringBack: os.photos.bringBack.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, tableId, hash } = removedPhoto(store.db, input.id)
    ownTable(context, tableId)
    assertRemovedByDevice(context, 'photo', input.id)
    if (readPhotoFile(store.db, hash) === null) throw new Fault('NOT_FOUND', { entity: 'photo' })
    store.act(actionIn(context, workshopId, 'photo.bringBack'), (write) => write.put('photo', input.id, { [DELETED]: false }))
    return {}
  }),
}
