import { type ReportContext, makeContext, type ReportInput } from './context.ts'
import { layOut, type SectionChoice } from './layOut.ts'
import { OUTLINES } from './outlines.ts'
import type { ReportModel, ReportWords, Translate } from './reportModel.ts'
import { buildCover } from './sections/cover.ts'
import { titlesOf } from './titles.ts'

const wordsOf = (t: Translate): ReportWords => ({
  titlePage: t('report:words.titlePage'),
  contents: t('report:words.contents'),
  table: t('report:words.table'),
  figure: t('report:words.figure'),
  unclear: t('report:words.unclear'),
  page: t('report:words.page'),
  kind: t('report:words.kind'),
  note: t('report:words.note'),
  place: t('report:words.place'),
  text: t('report:words.text'),
  tags: t('report:words.tags'),
})

/** A report and the sections that its template knows. Pure: the same context gives the same report; an empty workshop gives one too. */
export const reportOf = (context: ReportContext): { model: ReportModel; sections: SectionChoice[] } => {
  const { sections, choices } = layOut(context)
  const { title, subtitle } = titlesOf(context)
  const model: ReportModel = {
    template: context.options.template,
    length: context.options.length,
    title,
    subtitle,
    language: context.language,
    generatedAt: context.generatedAt,
    attribution: context.rule,
    contents: OUTLINES[context.options.template].contents,
    cover: buildCover(context, sections),
    sections,
    words: wordsOf(context.t),
  }
  return { model, sections: choices }
}

/** The report of one workshop or of several. Throws where there is none. */
export const buildReport = (input: ReportInput): ReportModel => reportOf(makeContext(input)).model
