import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { noteTime } from '../../../shared/domain/notes/noteTime.ts'
import { cleanJpeg } from '../../../shared/domain/photos/cleanJpeg.ts'
import type { FieldsOf, Photo } from '../../../shared/domain/records/records.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import { keepPhotoFile } from '../../changes/photoFiles.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { ownTable } from '../scope.ts'

type GivenPhoto = { id: string; tableId: string } & Pick<FieldsOf<'photo'>, 'round' | 'caption' | 'consent'>

/** More than anybody takes of one table in a day, so that no device fills the disk. */
const MOST_PER_TABLE = 200

/** A photo that this caller may see; throws NOT_FOUND, or NOT_ALLOWED where it belongs to another table. */
export const ownPhoto = (context: CallContext, id: string): Photo => {
  const photo = getRecord(context.host.store.db, 'photo', id)
  ownTable(context, photo.tableId)
  return photo
}

/** Has this photo ever been here, removed or not? Then sending it again stores nothing. */
export const isKnownPhoto = (db: Db, id: string): boolean => changesOfRecord(db, id)[0]?.entity === 'photo'

/** What a removed photo was; throws NOT_FOUND for one that never was, or that was erased. */
export const removedPhoto = (db: Db, id: string): { workshopId: string; tableId: string; hash: string } => {
  const changes = changesOfRecord(db, id).filter((change) => change.entity === 'photo')
  const { tableId, hash } = foldRecord('photo', changes).fields
  if (typeof tableId !== 'string' || typeof hash !== 'string') throw new Fault('NOT_FOUND', { entity: 'photo' })
  return { workshopId: changes[0]!.workshopId, tableId, hash }
}

/**
 * Cleans the picture and stores bytes and record in one transaction. Throws UNREADABLE_FILE or TOO_LARGE for what is no photo of ours,
 * NOT_FOUND where the table is gone, TOO_LARGE where the table has too many already.
 */
export const storePhoto = async (context: CallContext, given: GivenPhoto, bytes: Uint8Array): Promise<void> => {
  const clean = cleanJpeg(bytes)
  if (clean === 'tooLarge') throw new Fault('TOO_LARGE', {})
  if (typeof clean === 'string') throw new Fault('UNREADABLE_FILE', { reason: clean })
  const { store, now, commits } = context.host
  const { id, tableId, round, caption, consent } = given
  await commits.soon(() => {
    if (isKnownPhoto(store.db, id)) return
    const table = getRecord(store.db, 'table', tableId)
    const count = prepared(store.db, 'SELECT count(*) FROM photo WHERE table_id = ?').pluck().get(tableId) as number
    if (count >= MOST_PER_TABLE) throw new Fault('TOO_LARGE', { most: MOST_PER_TABLE })
    const { width, height, jpeg } = clean
    const place = { sessionId: table.sessionId, tableId, round, takenAt: new Date(noteTime(id, now())).toISOString() }
    store.act(actionIn(context, table.workshopId, 'photo.add'), (write) =>
      write.add('photo', { ...place, caption, consent, width, height, bytes: jpeg.length, hash: keepPhotoFile(store.db, jpeg) }, id),
    )
  })
}
