import type { Workshop, WorkshopContent } from '../records/records.ts'
import type { ReportContext } from './context.ts'

/** The days of a workshop in words, '' where none is known. */
export const daysOf = ({ formats }: ReportContext, { startsOn, endsOn }: Workshop): string => formats.days(startsOn ?? '', endsOn ?? '')

/** How a workshop was run, in words: each method once. */
export const methodsOf = ({ t }: ReportContext, sessions: WorkshopContent['sessions']): string[] =>
  [...new Set(sessions.map(({ method }) => method))].filter((method) => method !== 'break').map((method) => t(`terms:method.${method}`))

/** A text for the cover, '' where the rule keeps somebody out whom it names. */
export const allowed = ({ anonymous, namesSomeone }: ReportContext, text: string): string => (anonymous && namesSomeone(text) ? '' : text)
