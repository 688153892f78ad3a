import { abbreviationsIn } from '../abbreviations.ts'
import { heading } from '../blocks.ts'
import { textsOf } from '../blockTexts.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

const SHORTEST_LIST = 2

/** What a caption says first; how it counts stands under the figure itself. */
const firstSentence = (caption: string): string => /^.*?[^.\s]{2}\.(?=\s|$)/u.exec(caption)?.[0] ?? caption

const entries = ({ t }: ReportContext, sections: readonly ReportSection[], kind: 'figure' | 'table'): ReportBlock[] => {
  const rows = sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => {
      if (block.type !== 'table' && block.type !== 'chart' && block.type !== 'photo') return []
      const isTable = block.type === 'table'
      if (isTable !== (kind === 'table')) return []
      return [{ label: `${t(`report:words.${kind}`)} ${block.number}`, values: [firstSentence(block.caption)] }]
    })
  if (rows.length < SHORTEST_LIST) return []
  return [heading(`lists-${kind}s`, 2, t(`report:lists.${kind}s`)), { type: 'facts', rows }]
}

/** The figures, tables and abbreviations of a report that is otherwise finished; no blocks where there are none. */
export const listBlocks = (context: ReportContext, sections: readonly ReportSection[]): ReportBlock[] => {
  const { t } = context
  const texts = sections.flatMap((section) => section.blocks.flatMap((block) => textsOf(block).map(({ text }) => text)))
  const found = abbreviationsIn(texts, t)
  const abbreviations: ReportBlock[] =
    found.length === 0
      ? []
      : [
          heading('lists-abbreviations', 2, t('report:lists.abbreviations')),
          { type: 'facts', rows: found.map(({ short, long }) => ({ label: short, values: [long] })) },
        ]
  return [...entries(context, sections, 'figure'), ...entries(context, sections, 'table'), ...abbreviations]
}

/** The place of the lists; they are filled in once everything else has its number. */
export const buildLists = ({ t }: ReportContext): Omit<ReportSection, 'number'> => ({
  id: 'lists',
  heading: t('report:lists.heading'),
  blocks: [],
})
