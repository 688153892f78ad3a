import type { SectionKind } from './sectionKinds.ts'
import { sectionText } from './sectionTexts.ts'
import { buildAgenda } from './sections/agenda.ts'
import { buildAnnex } from './sections/annex.ts'
import { buildBenefitUses } from './sections/articleBenefits.ts'
import { buildArticleOpening, buildStock } from './sections/articleOpening.ts'
import { buildCommonPriorities, buildInterests, buildSharedChallenges } from './sections/articlePriorities.ts'
import { buildCities } from './sections/cities.ts'
import { buildLookingAhead, buildNextSteps, buildOpen, buildTakeaways } from './sections/closing.ts'
import { buildCoBenefits } from './sections/coBenefits.ts'
import { buildComparison } from './sections/comparison.ts'
import { buildCrosswalk } from './sections/crosswalk.ts'
import { buildDocument } from './sections/document.ts'
import { buildEvaluation } from './sections/evaluation.ts'
import { buildImpactEffort } from './sections/impactEffort.ts'
import { buildKinds } from './sections/kinds.ts'
import { buildLevels } from './sections/levels.ts'
import { buildLists } from './sections/lists.ts'
import { buildMethod } from './sections/method.ts'
import { buildContext, buildSummary } from './sections/opening.ts'
import { buildParticipants } from './sections/participants.ts'
import { buildPriorities } from './sections/priorities.ts'
import { buildRanking } from './sections/ranking.ts'
import { buildParticipantList, buildPhotos, buildQuotes } from './sections/registers.ts'
import { buildSectors } from './sections/sectors.ts'
import { buildDigests, buildSessionBrief, buildTopNotes } from './sections/sessionPage.ts'
import { buildThemes } from './sections/themes.ts'
import { buildTimeline } from './sections/timeline.ts'
import { buildTopics } from './sections/topics.ts'
import { buildVotes } from './sections/votes.ts'
import { buildWorkshops } from './sections/workshops.ts'

const BUILT: Readonly<Record<string, Omit<SectionKind, 'text'>>> = {
  document: { build: buildDocument, heading: 'report:document.heading', part: 'front' },
  lists: { build: buildLists, heading: 'report:lists.heading', part: 'front' },
  summary: { build: buildSummary, heading: 'report:summary.heading', part: 'main' },
  context: { build: buildContext, heading: 'report:context.heading', part: 'main' },
  method: { build: buildMethod, heading: 'report:method.heading', part: 'main' },
  participants: { build: buildParticipants, heading: 'report:participants.heading', part: 'main' },
  cities: { build: buildCities, heading: 'report:cities.heading', part: 'main' },
  themes: { build: buildThemes, heading: 'analysis:themes.heading', part: 'main' },
  kinds: { build: buildKinds, heading: 'report:kinds.heading', part: 'main' },
  ranking: { build: buildRanking, heading: 'analysis:ranking.heading', part: 'main' },
  priorities: { build: buildPriorities, heading: 'analysis:priorities.heading', part: 'main' },
  'co-benefits': { build: buildCoBenefits, heading: 'report:coBenefits.heading', part: 'main' },
  impactEffort: { build: buildImpactEffort, heading: 'analysis:impactEffort.heading', part: 'main' },
  votes: { build: buildVotes, heading: 'report:votes.heading', part: 'main' },
  levels: { build: buildLevels, heading: 'analysis:levels.heading', part: 'main' },
  sectors: { build: buildSectors, heading: 'analysis:sectors.heading', part: 'main' },
  timeline: { build: buildTimeline, heading: 'analysis:timeline.heading', part: 'main' },
  comparison: { build: buildComparison, heading: 'analysis:comparison.heading', part: 'main' },
  workshops: { build: buildWorkshops, heading: 'analysis:workshops.heading', part: 'main' },
  crosswalk: { build: buildCrosswalk, heading: 'report:crosswalk.heading', part: 'main' },
  takeaways: { build: buildTakeaways, heading: 'report:takeaways.heading', part: 'main' },
  'next-steps': { build: buildNextSteps, heading: 'report:nextSteps.heading', part: 'main' },
  open: { build: buildOpen, heading: 'report:open.heading', part: 'main' },
  evaluation: { build: buildEvaluation, heading: 'report:evaluation.heading', part: 'main' },

  opening: { build: buildArticleOpening, heading: 'report:article.opening', part: 'main' },
  stock: { build: buildStock, heading: 'report:article.stock', part: 'main' },
  'shared-challenges': { build: buildSharedChallenges, heading: 'report:article.challengesHeading', part: 'main' },
  'common-priorities': { build: buildCommonPriorities, heading: 'report:article.prioritiesHeading', part: 'main' },
  interests: { build: buildInterests, heading: 'report:article.interestsHeading', part: 'main' },
  'benefit-uses': { build: buildBenefitUses, heading: 'report:article.benefitsHeading', part: 'main' },
  'looking-ahead': { build: buildLookingAhead, heading: 'report:article.aheadHeading', part: 'main' },

  session: { build: buildSessionBrief, heading: 'report:sessionPage.heading', part: 'main' },
  digests: { build: buildDigests, heading: 'report:sessionPage.digests', part: 'main' },
  'top-notes': { build: buildTopNotes, heading: 'report:sessionPage.topNotes', part: 'main' },

  agenda: { build: buildAgenda, heading: 'report:agenda.heading', part: 'annex' },
  topics: { build: buildTopics, heading: 'report:topics.heading', part: 'annex' },
  quotes: { build: buildQuotes, heading: 'report:quotes.heading', part: 'annex' },
  photos: { build: buildPhotos, heading: 'report:photos.heading', part: 'annex' },
  'participant-list': { build: buildParticipantList, heading: 'report:participantList.heading', part: 'annex' },
  annex: { build: buildAnnex, heading: 'report:annex.heading', part: 'annex' },
}

/** Every section that a report can have, by id. */
export const SECTIONS: Readonly<Record<string, SectionKind>> = Object.fromEntries(
  Object.entries(BUILT).map(([id, kind]) => [id, { ...kind, text: sectionText(id) }]),
)
