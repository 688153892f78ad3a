import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const ballotsProcedures = {
  list: os.ballots.list.handler(() => {
    throw new Fault('INTERNAL')
  }),
  votes: os.ballots.votes.handler(() => {
    throw new Fault('INTERNAL')
  }),
  create: os.ballots.create.handler(() => {
    throw new Fault('INTERNAL')
  }),
  update: os.ballots.update.handler(() => {
    throw new Fault('INTERNAL')
  }),
  setState: os.ballots.setState.handler(() => {
    throw new Fault('INTERNAL')
  }),
  remove: os.ballots.remove.handler(() => {
    throw new Fault('INTERNAL')
  }),
  open: os.ballots.open.handler(() => {
    throw new Fault('INTERNAL')
  }),
  cast: os.ballots.cast.handler(() => {
    throw new Fault('INTERNAL')
  }),
  typeCount: os.ballots.typeCount.handler(() => {
    throw new Fault('INTERNAL')
  }),
  removeVote: os.ballots.removeVote.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
