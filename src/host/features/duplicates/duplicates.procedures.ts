import { os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { comparedNotes, duplicatesOf } from './duplicates.repo.ts'
import { findDuplicates } from './findDuplicates.ts'
import { joinNotes, leaveGroup, separateNotes, setLead } from './joinNotes.ts'

export const duplicatesProcedures = {
  list: os.duplicates.list.handler(({ context: { host }, input }) => duplicatesOf(host.store.db, input.workshopId)),
  suggest: os.duplicates.suggest.handler(({ context: { host }, input }) => {
    const { db } = host.store
    const { languages } = getRecord(db, 'workshop', input.workshopId)
    const { workshopId } = input
    return findDuplicates({ notes: comparedNotes(db, workshopId), duplicates: duplicatesOf(db, workshopId), languages })
  }),
  join: os.duplicates.join.handler(({ context, input }) => {
    joinNotes(context, input)
    return {}
  }),
  setLead: os.duplicates.setLead.handler(({ context, input }) => {
    setLead(context, input.leadId)
    return {}
  }),
  leave: os.duplicates.leave.handler(({ context, input }) => {
    leaveGroup(context, input.noteId)
    return {}
  }),
  separate: os.duplicates.separate.handler(({ context, input }) => {
    separateNotes(context, input.noteIds)
    return {}
  }),
}
