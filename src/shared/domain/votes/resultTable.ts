import type { Translate } from '../report/reportModel.ts'
import type { ChannelResults } from './ballotResults.ts'
import { itemText, numberedItem } from './resultCharts.ts'
import type { AskedItems } from './resultCharts.ts'
import { dotsWords, placeWords, scoreWords, shareWords } from './resultWords.ts'

/** A table of words: the first cell of each row names it. */
export type ResultTable = { headers: string[]; rows: string[][] }

/** Results in words, with the spread beside every sum. Items that can be found in the plot carry its number. */
export const resultTable = (results: ChannelResults, words: { ballot: AskedItems; t: Translate; language: string }): ResultTable => {
  const { ballot, t, language } = words
  const item = t('votes:head.item')
  if (results.method === 'dots') {
    const rows = results.items.map((tally) => [
      itemText(ballot, tally.item),
      placeWords(tally, t),
      dotsWords(tally, results.voters, t, language),
      tally.distribution === null ? t('votes:words.unknown') : distribution(tally.distribution, t),
    ])
    return { headers: [item, t('votes:head.place'), t('votes:head.dots'), t('votes:head.distribution')], rows }
  }
  if (results.method === 'scores') {
    const rows = results.items.map((tally) => [
      numberedItem(ballot, tally.item, t),
      scoreWords(tally.impact, t, language),
      scoreWords(tally.effort, t, language),
    ])
    return { headers: [item, t('votes:axis.impact'), t('votes:axis.effort')], rows }
  }
  const rows = results.items.map(({ item: id, yes, no, abstain, outcome }) => [
    itemText(ballot, id),
    yes + no === 0 ? '–' : shareWords(yes, yes + no, t, language),
    String(no),
    String(abstain),
    outcome === 'undecided' ? '–' : t(`votes:outcome.${outcome}`),
  ])
  return { headers: [item, t('votes:head.yes'), t('votes:answer.no'), t('votes:answer.abstain'), t('votes:head.outcome')], rows }
}

/** `3 voters gave 2, 1 gave 1`, most dots first; who gave none is left out. */
const distribution = (counts: readonly number[], t: Translate): string =>
  counts
    .flatMap((count, dots) => (dots > 0 && count > 0 ? [t('votes:words.gave', { count, dots })] : []))
    .toReversed()
    .join(', ') || '–'
