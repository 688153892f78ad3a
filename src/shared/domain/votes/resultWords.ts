import type { Translate } from '../report/reportModel.ts'
import type { ApprovalTally, DotsTally, Scored } from './tallies.ts'

/** Below this many, a share is a count in disguise: 2 of 3 is not 67 %. */
const FEWEST_FOR_PERCENT = 20

const inWords = (value: number, language: string): string => value.toLocaleString(language, { maximumFractionDigits: 1 })

/** `7 of 9`, with per cent once there are enough. */
export const shareWords = (part: number, whole: number, t: Translate, language: string): string => {
  const counts = t('votes:words.of', { part, whole })
  if (whole < FEWEST_FOR_PERCENT) return counts
  return t('votes:words.withPercent', { counts, percent: (part / whole).toLocaleString(language, { style: 'percent' }) })
}

export const dotsWords = (tally: DotsTally, voters: number, t: Translate, language: string): string => {
  const dots = t('votes:words.dots', { count: tally.dots })
  if (tally.supporters === null || tally.dots === 0) return dots
  return t('votes:words.dotsFrom', { dots, voters: shareWords(tally.supporters, voters, t, language) })
}

/** Median, middle half and agreement, or the mean where that is all there is; `short` for under a picture that shows the rest. */
export const scoreWords = (scored: Scored | null, t: Translate, language: string, size: 'long' | 'short' = 'long'): string => {
  if (scored === null) return t('votes:words.noScore')
  const { count, mean, spread } = scored
  if (spread === null) return t('votes:words.mean', { mean: inWords(mean, language), count })
  const { lower, upper, median, agreement } = spread
  const numbers = { median: inWords(median, language), lower: inWords(lower, language), upper: inWords(upper, language), count }
  return `${t(`votes:words.median.${size}`, numbers)}; ${t(`votes:agreement.${agreement}`)}`
}

export const approvalWords = (tally: ApprovalTally, t: Translate, language: string): string => {
  const { yes, no, abstain, outcome } = tally
  const parts = [
    yes + no === 0 ? null : t('votes:words.yes', { share: shareWords(yes, yes + no, t, language) }),
    abstain === 0 ? null : t('votes:words.abstain', { count: abstain }),
    outcome === 'undecided' ? null : t(`votes:outcome.${outcome}`),
  ]
  return parts.filter((part) => part !== null).join('; ')
}

/** The place of an item, and whether it shares it. Items without a dot have none. */
export const placeWords = ({ place, isTied, dots }: DotsTally, t: Translate): string =>
  dots === 0 ? '–' : t(isTied ? 'votes:words.tied' : 'votes:words.place', { place })
