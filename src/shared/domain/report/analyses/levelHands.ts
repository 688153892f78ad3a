import { cell, column, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock } from '../reportModel.ts'

/** Who took something on at which level, from the next steps that have one. Whom the rule keeps out stays out. */
export const levelHands = (context: ReportContext): ReportBlock[] => {
  const { t, content, lexicon, formats } = context
  const steps = content.nextSteps.filter(({ level, what }) => level && what.trim() !== '')
  if (steps.length === 0) return []
  const byLevel = Map.groupBy(steps, ({ level }) => level ?? '')
  const whoOf = (who: string): string =>
    context.rule === 'named' || !context.namesSomeone(who) ? who.trim() || t('analysis:levels.nobody') : t('report:nextSteps.withheld')
  return [
    table({
      id: 'levels-hands',
      caption: t('analysis:levels.hands', { count: steps.length }),
      columns: [column(t('analysis:head.level'), 3), column(t('analysis:head.steps'), 1, 'end'), column(t('report:nextSteps.who'), 5)],
      rows: lexicon.inOrder('levels', byLevel.keys()).map((code) => {
        const here = byLevel.get(code) ?? []
        const who = [...new Set(here.map((step) => whoOf(step.who)))]
        return [cell(lexicon.label('levels', code)), cell(formats.number(here.length)), cell(who.join('; '))]
      }),
      total: [cell(t('report:total')), cell(formats.number(steps.length)), cell('')],
    }),
  ]
}
