import { duplicateId } from '../../../shared/domain/records/defaults.ts'
import type { Writer } from '../../changes/store.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { findGroups } from './duplicates.repo.ts'
import type { FoundGroups } from './duplicates.repo.ts'

/** Links every member with the lead, where that is not so yet, and takes back what said that two of them differ. */
const gather = (write: Writer, found: FoundGroups, leadId: string, members: readonly string[], reason: string): void => {
  for (const otherId of members) {
    if (otherId === leadId) continue
    const known = found.decisions.get(duplicateId(leadId, otherId))
    if (known?.verdict === 'same' && known.noteId === leadId) continue
    const kept = known?.verdict === 'same' && reason === '' ? known.reason : reason
    write.upsert('duplicate', duplicateId(leadId, otherId), { noteId: leadId, otherId, verdict: 'same', reason: kept })
  }
  const inside = new Set(members)
  for (const { id, noteId, otherId, verdict } of found.decisions.values())
    if (verdict === 'different' && noteId !== leadId && otherId !== leadId && inside.has(noteId) && inside.has(otherId))
      write.remove('duplicate', id)
}

type Join = { noteIds: readonly string[]; leadId: string; reason: string }

/** These notes and the groups that they are in become one group. INVALID for notes of two workshops and for a lead from elsewhere. */
export const joinNotes = (context: CallContext, { noteIds, leadId, reason }: Join): void => {
  if (new Set(noteIds).size < 2) throw new Fault('INVALID', { reason: 'one note' })
  if (!noteIds.includes(leadId)) throw new Fault('INVALID', { reason: 'lead' })
  const { store } = context.host
  const found = findGroups(store.db, noteIds)
  const members = [...new Set(noteIds.flatMap((id) => found.membersOf(id)))]
  store.act(actionIn(context, found.workshopId, 'duplicate.join'), (write) => gather(write, found, leadId, members, reason))
}

/** Another member's wording stands for its group; a note in no group is passed over. */
export const setLead = (context: CallContext, leadId: string): void => {
  const { store } = context.host
  const found = findGroups(store.db, [leadId])
  const members = found.membersOf(leadId)
  if (found.leadOf(leadId) === leadId) return
  store.act(actionIn(context, found.workshopId, 'duplicate.lead'), (write) => gather(write, found, leadId, members, ''))
}

/** Takes notes out of one group so that its others stay together, and says that they are something else than those. */
const takeOut = (write: Writer, found: FoundGroups, leaving: ReadonlySet<string>, group: readonly string[]): void => {
  const staying = group.filter((id) => !leaving.has(id))
  const oldLead = found.leadOf(group[0]!)
  const leadId = staying.includes(oldLead) ? oldLead : staying[0]!
  for (const { id, noteId, otherId, verdict } of found.decisions.values())
    if (verdict === 'same' && (leaving.has(noteId) || leaving.has(otherId))) write.remove('duplicate', id)
  gather(write, found, leadId, staying, '')
  for (const id of leaving) setApart(write, leadId, id)
}

const setApart = (write: Writer, one: string, other: string): void => {
  const [noteId, otherId] = one < other ? [one, other] : [other, one]
  write.upsert('duplicate', duplicateId(one, other), { noteId, otherId, verdict: 'different', reason: '' })
}

/** One note goes out of its group, and is not suggested for it again; a note in no group is passed over. */
export const leaveGroup = (context: CallContext, noteId: string): void => {
  const { store } = context.host
  const found = findGroups(store.db, [noteId])
  const group = found.membersOf(noteId)
  if (group.length < 2) return
  store.act(actionIn(context, found.workshopId, 'duplicate.leave'), (write) => takeOut(write, found, new Set([noteId]), group))
}

/** These notes are not the same. Those that were in one group go out of it, all but its lead or, without it, the first of them. */
export const separateNotes = (context: CallContext, noteIds: readonly string[]): void => {
  const ids = [...new Set(noteIds)]
  if (ids.length < 2) throw new Fault('INVALID', { reason: 'one note' })
  const { store } = context.host
  const found = findGroups(store.db, ids)
  store.act(actionIn(context, found.workshopId, 'duplicate.separate'), (write) => {
    for (const together of Map.groupBy(ids, found.leadOf).values()) {
      if (together.length < 2) continue
      const staying = together.find((id) => found.leadOf(id) === id) ?? together[0]!
      takeOut(write, found, new Set(together.filter((id) => id !== staying)), found.membersOf(staying))
    }
    for (const [index, one] of ids.entries())
      for (const other of ids.slice(index + 1))
        if (found.decisions.get(duplicateId(one, other))?.verdict !== 'different') setApart(write, one, other)
  })
}
