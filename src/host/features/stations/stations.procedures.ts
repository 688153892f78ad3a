import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const stationsProcedures = {
  state: os.stations.state.handler(() => {
    throw new Fault('INTERNAL')
  }),
  open: os.stations.open.handler(() => {
    throw new Fault('INTERNAL')
  }),
  close: os.stations.close.handler(() => {
    throw new Fault('INTERNAL')
  }),
  setDoors: os.stations.setDoors.handler(() => {
    throw new Fault('INTERNAL')
  }),
  invitations: os.stations.invitations.handler(() => {
    throw new Fault('INTERNAL')
  }),
  newCode: os.stations.newCode.handler(() => {
    throw new Fault('INTERNAL')
  }),
  renewInvitation: os.stations.renewInvitation.handler(() => {
    throw new Fault('INTERNAL')
  }),
  approve: os.stations.approve.handler(() => {
    throw new Fault('INTERNAL')
  }),
  refuse: os.stations.refuse.handler(() => {
    throw new Fault('INTERNAL')
  }),
  revoke: os.stations.revoke.handler(() => {
    throw new Fault('INTERNAL')
  }),
  endAll: os.stations.endAll.handler(() => {
    throw new Fault('INTERNAL')
  }),
  forgetRefusals: os.stations.forgetRefusals.handler(() => {
    throw new Fault('INTERNAL')
  }),
  joinCheck: os.stations.joinCheck.handler(() => {
    throw new Fault('INTERNAL')
  }),
  report: os.stations.report.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
