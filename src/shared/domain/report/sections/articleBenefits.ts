import { idsOf, most } from '../mostGroups.ts'
import { paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ListBlock, ReportSection } from '../reportModel.ts'
import { byCode } from '../tally.ts'
import { groupList, groupWords, type NoteGroup } from '../topGroups.ts'

type Section = Omit<ReportSection, 'number'>

const USE = 'use-'

type Benefits = { uses: NoteGroup[]; outcomes: NoteGroup[]; further: NoteGroup[] }

/** Co-benefits by what their list calls them: what they are used for, the outcomes that it has first, and further ones. */
const benefitGroups = (context: ReportContext, items: readonly CataloguedNote[]): Benefits => {
  const { lexicon } = context
  const byBenefit = byCode(items, ({ note }) => note.coBenefits)
  const first = lexicon.group('co-benefits', lexicon.codes('co-benefits')[0] ?? '')
  const groups = lexicon
    .inOrder(
      'co-benefits',
      [...byBenefit.keys()].filter((code) => code !== ''),
    )
    .map((code) => {
      const found = byBenefit.get(code) ?? []
      const tables = new Set(found.map(({ note }) => note.tableId)).size
      return {
        code,
        isFirst: lexicon.group('co-benefits', code) === first,
        group: { label: lexicon.label('co-benefits', code), noteIds: idsOf(found), tables },
      }
    })
  const ranked = groups.toSorted((a, b) => b.group.noteIds.length - a.group.noteIds.length || b.group.tables - a.group.tables)
  const isUse = (code: string): boolean => code.startsWith(USE)
  return {
    uses: ranked.filter(({ code }) => isUse(code)).map(({ group }) => group),
    outcomes: groups.filter(({ code, isFirst }) => !isUse(code) && isFirst).map(({ group }) => group),
    further: ranked.filter(({ code, isFirst }) => !isUse(code) && !isFirst).map(({ group }) => group),
  }
}

/** Marks what came up nearly everywhere. */
const marked = ({ evidence, t }: ReportContext, list: ListBlock): ListBlock => ({
  ...list,
  items: list.items.map((item) =>
    evidence(item.noteIds).transversal ? { ...item, text: `${item.text} ${t('report:article.transversalMark')}` } : item,
  ),
})

/** What co-benefits were said to be good for, and the outcomes that were named; called transversal only where the evidence is. */
export const buildBenefitUses = (context: ReportContext): Section | null => {
  const { byTable, evidence, formats, notes, t } = context
  const items = notes.filter(({ note }) => note.kind === 'co-benefit' || note.coBenefits.length > 0)
  if (items.length === 0) return null
  const { uses, outcomes, further } = benefitGroups(context, items)
  const broad = evidence(idsOf(items))
  const words = { count: items.length, tables: broad.tables, number: byTable.size }
  const joined = [...new Set(outcomes.flatMap(({ noteIds }) => noteIds))]
  const outcome: NoteGroup = {
    label: t('report:article.outcomes', { list: formats.list(outcomes.map(({ label }) => label)) }),
    noteIds: joined,
    tables: new Set(joined.flatMap((id) => context.byId.get(id)?.note.tableId ?? [])).size,
  }
  const sentence = broad.transversal ? 'report:article.benefitsTransversal' : 'report:article.benefits'
  const listed = [...uses, ...(outcomes.length === 0 ? [] : [outcome])]
  const rest = formats.list(further.slice(0, most(context)).map((group) => groupWords(context, group)))
  const restIds = further.flatMap(({ noteIds }) => noteIds)
  return {
    id: 'benefit-uses',
    heading: t('report:article.benefitsHeading'),
    blocks: [
      paragraph(t(sentence, words), 'body', idsOf(items)),
      ...(listed.length === 0 ? [] : [marked(context, groupList(context, listed))]),
      ...(further.length === 0 ? [] : [paragraph(t('report:article.furtherOutcomes', { list: rest }), 'body', [...new Set(restIds)])]),
    ],
  }
}
