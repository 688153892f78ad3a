import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

export const roomProcedures = {
  live: os.room.live.handler(() => {
    throw new Fault('INTERNAL')
  }),
  start: os.room.start.handler(() => {
    throw new Fault('INTERNAL')
  }),
  pause: os.room.pause.handler(() => {
    throw new Fault('INTERNAL')
  }),
  resume: os.room.resume.handler(() => {
    throw new Fault('INTERNAL')
  }),
  extend: os.room.extend.handler(() => {
    throw new Fault('INTERNAL')
  }),
  next: os.room.next.handler(() => {
    throw new Fault('INTERNAL')
  }),
  back: os.room.back.handler(() => {
    throw new Fault('INTERNAL')
  }),
  end: os.room.end.handler(() => {
    throw new Fault('INTERNAL')
  }),
  startTimer: os.room.startTimer.handler(() => {
    throw new Fault('INTERNAL')
  }),
  shiftLater: os.room.shiftLater.handler(() => {
    throw new Fault('INTERNAL')
  }),
  coverage: os.room.coverage.handler(() => {
    throw new Fault('INTERNAL')
  }),
  send: os.room.send.handler(() => {
    throw new Fault('INTERNAL')
  }),
  withdraw: os.room.withdraw.handler(() => {
    throw new Fault('INTERNAL')
  }),
  lateNotes: os.room.lateNotes.handler(() => {
    throw new Fault('INTERNAL')
  }),
  placeLateNote: os.room.placeLateNote.handler(() => {
    throw new Fault('INTERNAL')
  }),
  dropLateNote: os.room.dropLateNote.handler(() => {
    throw new Fault('INTERNAL')
  }),
}
