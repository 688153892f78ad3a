import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'

const notYet = (): never => {
  throw new Fault('INTERNAL')
}

export const themesProcedures = {
  list: os.themes.list.handler(notYet),
  create: os.themes.create.handler(notYet),
  update: os.themes.update.handler(notYet),
  move: os.themes.move.handler(notYet),
  remove: os.themes.remove.handler(notYet),
  merge: os.themes.merge.handler(notYet),
  split: os.themes.split.handler(notYet),
  code: os.themes.code.handler(notYet),
  uncode: os.themes.uncode.handler(notYet),
  recode: os.themes.recode.handler(notYet),
  setReason: os.themes.setReason.handler(notYet),
  suggest: os.themes.suggest.handler(notYet),
  history: os.themes.history.handler(notYet),
}
