import { heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock } from '../reportModel.ts'
import { codeAxis } from './axes.ts'
import { rankedRows } from './evidenceTable.ts'
import { isOwnLevel } from './ownLevels.ts'
import { sectorExceptions } from './sectorExceptions.ts'

/** How many actions a city can take by itself, and where the others were placed. */
export const reachSentence = (context: ReportContext, actions: readonly CataloguedNote[]): ReportBlock[] => {
  const { t, formats } = context
  const rows = rankedRows(actions, codeAxis(context, actions, 'level'))
  const beyond = rows.filter(({ key }) => !isOwnLevel(key))
  const beyondNotes = beyond.reduce((sum, { noteIds }) => sum + noteIds.length, 0)
  const own = actions.length - beyondNotes
  const ids = actions.map(({ note }) => note.id)
  const list = beyond.map(({ label, noteIds }) => `${label}\u00A0${formats.number(noteIds.length)}`).join('; ')
  const words = { all: formats.number(actions.length), own: formats.number(own), beyond: formats.number(beyondNotes), list }
  const key = beyondNotes === 0 ? 'allOwn' : own === 0 ? 'allBeyond' : 'reach'
  return [paragraph(t(`analysis:levels.${key}`, words), 'body', ids)]
}

/** Levels that were named for one or two policy areas only. */
export const exceptionsBlocks = (context: ReportContext, actions: readonly CataloguedNote[]): ReportBlock[] => {
  const { t, lexicon } = context
  const found = sectorExceptions(actions)
  if (found.length === 0) return []
  const order = lexicon.inOrder(
    'levels',
    found.map(({ level }) => level),
  )
  const sorted = found.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  const items = sorted.map(({ level, sectors, noteIds, withoutSector }) => {
    const labels = lexicon.inOrder('sectors', sectors).map((sector) => lexicon.label('sectors', sector))
    const list = labels.map((label) => t('analysis:quoted', { label })).join(t('analysis:levels.andSector'))
    const words = { level: lexicon.label('levels', level), list, count: noteIds.length }
    const apart = withoutSector === 0 ? '' : ` ${t('analysis:levels.withoutSector', { count: withoutSector })}`
    return { text: `${t(sectors.length === 1 ? 'analysis:levels.oneSector' : 'analysis:levels.twoSectors', words)}${apart}`, noteIds }
  })
  return [
    heading('levels-exceptions', 3, t('analysis:levels.exceptionsHeading')),
    paragraph(t('analysis:levels.exceptions', { count: items.length })),
    { type: 'list', ordered: false, items },
  ]
}
