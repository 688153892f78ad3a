import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

const notYet = (): never => {
  throw new Fault('INTERNAL')
}

export const duplicatesProcedures = {
  list: os.duplicates.list.handler(notYet),
  suggest: os.duplicates.suggest.handler(notYet),
  join: os.duplicates.join.handler(notYet),
  setLead: os.duplicates.setLead.handler(notYet),
  leave: os.duplicates.leave.handler(notYet),
  separate: os.duplicates.separate.handler(notYet),
}
