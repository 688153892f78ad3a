import { isWrittenByOthers, lateCountOf } from '../features/stations/stations.repo.ts'
import { Fault } from '../fault.ts'
import type { CallContext } from '../rpc/implementer.ts'
import { LIMITS } from './limits.ts'

/** What a device may still do when its day is over: hand over what it has. */
const AT_THE_END: readonly string[] = [
  'notes.handOver',
  'notes.missing',
  'notes.get',
  'notes.update',
  'notes.remove',
  'digests.save',
  'photos.addPart',
  'ballots.cast',
  'stations.report',
  'system.info',
]

type Given = Record<string, unknown>

const isObject = (input: unknown): input is Given => typeof input === 'object' && input !== null

const isShared = ({ host }: CallContext, id: unknown): boolean => typeof id !== 'string' || isWrittenByOthers(host.store.db, id)

const atTheEnd = (context: CallContext, call: string, input: unknown): unknown => {
  if (!AT_THE_END.includes(call)) throw new Fault('NOT_ALLOWED', { what: 'ended' })
  if (!isObject(input)) return input
  // Having seen nothing, it replaces nothing: what stands and what came late are both kept, and the facilitator chooses.
  if (call === 'digests.save' || call === 'notes.update') return { ...input, seen: [] }
  // Whether those on it agreed, nobody can ask any more.
  if (call === 'photos.addPart') return { ...input, consent: 'unclear' }
  if (call === 'notes.remove' && Array.isArray(input.ids) && input.ids.some((id) => isShared(context, id)))
    throw new Fault('NOT_ALLOWED', { what: 'ended' })
  return input
}

/** Throws TOO_LARGE where a device gives the facilitator more notes to place than a table writes in many days. */
const assertFewLate = ({ host, scope }: CallContext, { notes }: Given): void => {
  if (!Array.isArray(notes)) return
  const late = notes.filter((note) => scope!.ended || !isObject(note) || note.tableId !== scope!.tableId).length
  if (late > 0 && lateCountOf(host.store.db, scope!.stationId) + late > LIMITS.lateNotes)
    throw new Fault('TOO_LARGE', { most: LIMITS.lateNotes })
}

/** What a device may hand over, with the input that the call gets. Throws a Fault for what is over, or too much. */
export const asAllowed = (context: CallContext, call: string, input: unknown): unknown => {
  if (!context.scope) return input
  const allowed = context.scope.ended ? atTheEnd(context, call, input) : input
  if (call === 'notes.handOver' && isObject(allowed)) assertFewLate(context, allowed)
  return allowed
}
