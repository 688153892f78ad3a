import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const attendanceProcedures = {
  setAttendance: os.participants.setAttendance.handler(() => {
    throw new Fault('INTERNAL')
  }),
  addWalkIn: os.participants.addWalkIn.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
