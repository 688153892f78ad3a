import { paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { crossTab, crossTable } from '../crossTab.ts'
import type { ReportBlock } from '../reportModel.ts'
import { codeAxis } from './axes.ts'
import type { PairWords } from './ledgerBlocks.ts'
import { isOwnLevel } from './ownLevels.ts'

type Side = { key: string; label: string }

/** Whether people looked further than their city in the later workshop: the levels named in both, side by side. */
export const levelShift = (context: ReportContext, earlier: Side, later: Side, words: PairWords): ReportBlock[] => {
  const { t, formats } = context
  const sides = [earlier, later]
  const items = context.notes.filter(({ note }) => note.level && sides.some(({ key }) => key === note.workshopId))
  const of = ({ key }: Side): CataloguedNote[] => items.filter(({ note }) => note.workshopId === key)
  if (sides.some((side) => of(side).length === 0)) return []
  const tab = crossTab(items, codeAxis(context, items, 'level'), { axis: sides, codesOf: ({ note }) => [note.workshopId] })
  const beyond = (side: Side) => of(side).filter(({ note }) => !isOwnLevel(note.level))
  const numbers = {
    earlierBeyond: formats.number(beyond(earlier).length),
    earlierAll: formats.number(of(earlier).length),
    laterBeyond: formats.number(beyond(later).length),
    laterAll: formats.number(of(later).length),
  }
  const ids = sides.flatMap((side) => beyond(side).map(({ note }) => note.id))
  const notes = t('report:count.notes', { count: items.length })
  return [
    paragraph(t('analysis:workshops.beyond', { ...words, ...numbers }), 'body', ids),
    crossTable(context, tab, {
      id: `${words.id}-levels`,
      caption: t('analysis:workshops.levelsCaption', { ...words, notes }),
      corner: t('analysis:head.level'),
    }),
  ]
}
