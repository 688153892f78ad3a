import { workshopSeed } from '../records/seed.ts'
import type { WorkshopSeed } from '../records/seed.ts'
import { TABLE_METHODS } from '../records/vocabulary.ts'

export type ChallengeStart = {
  template: WorkshopSeed | null
  title: string
  language: string
  /** Asked at the first tables. */
  question: string
  /** One table per sector, by its words; none leaves the tables as the template has them. */
  tables: readonly string[]
  challenge: WorkshopSeed['cityChallenges'][number]
}

/**
 * A workshop that begins with a city's challenge: the city, its question at the first tables, a table per sector, and the challenge itself.
 * Without a template it has the one session that asks the question.
 */
export const challengeSeed = ({ template, title, language, question, tables, challenge }: ChallengeStart): WorkshopSeed => {
  const empty = workshopSeed.parse({ workshop: { title, languages: [language] } })
  const base = template ?? empty
  const first = base.sessions.findIndex((session) => session.tables.length > 0 && TABLE_METHODS.includes(session.method ?? 'plenary'))
  const titles = tables.length > 0 ? tables : first < 0 ? [challenge.title] : []
  const own = titles.map((name, index) => ({ key: `challenge-${index + 1}`, title: name }))
  const sessions =
    first < 0
      ? [
          ...base.sessions,
          {
            key: 'challenge',
            title: challenge.title,
            method: 'breakout-groups' as const,
            minutes: 90,
            roundMinutes: 60,
            question,
            tables: own,
          },
        ]
      : base.sessions.map((session, index) =>
          index === first ? { ...session, question, tables: own.length > 0 ? own : session.tables } : session,
        )
  const cities = challenge.city === '' ? [] : [challenge.city]
  return { ...base, workshop: { ...base.workshop, cities }, sessions, cityChallenges: [challenge] }
}
