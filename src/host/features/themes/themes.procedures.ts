import { themeHistory } from '../../../shared/domain/themes/themeHistory.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { changesOfThemes } from './changesOfThemes.ts'
import { codeNotes, recodeNotes, setReason, uncodeNotes } from './codeNotes.ts'
import { createTheme, moveTheme, updateTheme } from './editThemes.ts'
import { findThemes } from './findThemes.ts'
import { mergeThemes, removeTheme, splitTheme } from './joinThemes.ts'
import { codingsOf, notesWithoutTheme, themesOf } from './themes.repo.ts'

export const themesProcedures = {
  list: os.themes.list.handler(({ context: { host }, input }) => ({
    themes: themesOf(host.store.db, input.workshopId),
    codings: codingsOf(host.store.db, input.workshopId),
  })),
  create: os.themes.create.handler(({ context, input }) => createTheme(context, input)),
  update: os.themes.update.handler(({ context, input }) => {
    updateTheme(context, input)
    return {}
  }),
  move: os.themes.move.handler(({ context, input }) => {
    moveTheme(context, input)
    return {}
  }),
  remove: os.themes.remove.handler(({ context, input }) => {
    removeTheme(context, input.id)
    return {}
  }),
  merge: os.themes.merge.handler(({ context, input }) => {
    mergeThemes(context, input)
    return {}
  }),
  split: os.themes.split.handler(({ context, input }) => splitTheme(context, input)),
  code: os.themes.code.handler(({ context, input }) => codeNotes(context, input)),
  uncode: os.themes.uncode.handler(({ context, input }) => uncodeNotes(context, input)),
  recode: os.themes.recode.handler(({ context, input }) => recodeNotes(context, input)),
  setReason: os.themes.setReason.handler(({ context, input }) => {
    setReason(context, input)
    return {}
  }),
  suggest: os.themes.suggest.handler(({ context: { host }, input }) => {
    const { languages } = getRecord(host.store.db, 'workshop', input.workshopId)
    return findThemes({ notes: notesWithoutTheme(host.store.db, input.workshopId), languages })
  }),
  history: os.themes.history.handler(({ context: { host }, input }) => {
    const [first] = changesOfRecord(host.store.db, input.id).filter(({ entity }) => entity === 'theme')
    if (!first) throw new Fault('NOT_FOUND', { entity: 'theme' })
    return themeHistory(input.id, changesOfThemes(host.store.db, first.workshopId))
  }),
}
