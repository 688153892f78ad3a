import { makeContext, type ReportInput } from './context.ts'
import type { ReportModel, ReportWords, Translate } from './reportModel.ts'
import { numberSections } from './numbering.ts'
import { buildAnnex, buildNextSteps, buildOpen, buildTakeaways } from './sections/closing.ts'
import { buildCoBenefits } from './sections/coBenefits.ts'
import { buildCover } from './sections/cover.ts'
import { buildKinds } from './sections/kinds.ts'
import { buildLevels } from './sections/levels.ts'
import { buildMethod } from './sections/method.ts'
import { buildContext, buildSummary } from './sections/opening.ts'
import { buildParticipants } from './sections/participants.ts'
import { buildTopics } from './sections/topics.ts'
import { buildVotes } from './sections/votes.ts'

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

/** The synthesis report of one workshop. Pure: the same input gives the same report; an empty workshop gives one too. */
export const buildReport = (input: ReportInput): ReportModel => {
  const context = makeContext(input)
  const sections = [
    buildSummary(context),
    buildContext(context),
    buildMethod(context),
    buildParticipants(context),
    buildKinds(context),
    buildTopics(context),
    buildCoBenefits(context),
    buildLevels(context),
    buildVotes(context, input.language),
    buildTakeaways(context),
    buildNextSteps(context),
    buildOpen(context),
    buildAnnex(context),
  ].filter((section) => section !== null)
  return {
    template: 'synthesis',
    length: 'full',
    title: input.content.workshop.title,
    subtitle: context.written('subtitle'),
    language: input.language,
    generatedAt: input.generatedAt,
    attribution: input.attribution,
    cover: buildCover(context),
    sections: numberSections(sections),
    words: wordsOf(input.t),
  }
}
