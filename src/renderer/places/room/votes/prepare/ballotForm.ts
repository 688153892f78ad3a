import { v7 as newId } from 'uuid'
import type { Ballot, Note } from '../../../../../shared/domain/records/records.ts'
import { suggestDots } from '../../../../../shared/domain/votes/ballotProblem.ts'

/** What is typed while a vote is prepared: items are lines of one text, so that they can be pasted, moved and put right. */
export type BallotForm = Pick<Ballot, 'title' | 'method' | 'voters'> & {
  lines: string
  /** null follows the number of items. */
  dots: number | null
  mostPerItem: number | null
  hasThreshold: boolean
  threshold: number
}

export const MOST_ITEMS = 60
const LONGEST_ITEM = 500
/** From panels of European citizens' assemblies: a recommendation stands with 70 % of those who voted yes or no. */
const USUAL_THRESHOLD = 70

/** Lines with words, each once. */
export const itemLines = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ITEM))
      .filter((line) => line !== ''),
  ),
]

export const formOf = (ballot: Ballot | null): BallotForm => ({
  title: ballot?.title ?? '',
  method: ballot?.method ?? 'dots',
  voters: ballot?.voters ?? 'person',
  lines: ballot?.items.map((item) => item.text.replaceAll(/\s+/g, ' ')).join('\n') ?? '',
  dots: ballot?.dots ?? null,
  mostPerItem: ballot?.mostPerItem ?? null,
  hasThreshold: ballot === null || ballot.threshold !== null,
  threshold: ballot?.threshold ?? USUAL_THRESHOLD,
})

/** Dots that each voter gets: as typed, or as many as suit the number of items. */
export const dotsOf = (form: BallotForm): number => form.dots ?? suggestDots(itemLines(form.lines).length)

/** The fields to store. Items keep their ids, and the notes that they come from, by their words. */
export const fieldsOf = (form: BallotForm, ballot: Ballot | null, notes: readonly Note[]) => {
  const known = new Map(ballot?.items.map((item) => [item.text.replaceAll(/\s+/g, ' '), item]))
  const dots = dotsOf(form)
  const noteOf = new Map(notes.map((note) => [itemLines(note.text.replaceAll('\n', ' '))[0], note.id]))
  return {
    title: form.title.trim(),
    method: form.method,
    voters: form.voters,
    items: itemLines(form.lines).map((text) => known.get(text) ?? { id: newId(), text, noteId: noteOf.get(text) ?? null }),
    dots,
    mostPerItem: form.mostPerItem === null ? null : Math.min(form.mostPerItem, dots),
    threshold: form.method === 'approval' && form.hasThreshold ? form.threshold : null,
  }
}

/** The lines with notes put behind them, each once. */
export const withNotes = (lines: string, notes: readonly Note[]): string =>
  itemLines([lines, ...notes.map((note) => note.text.replaceAll('\n', ' '))].join('\n')).join('\n')
