import type { ReportContext } from './context.ts'

/**
 * What is written large on the cover, and under it: the workshop, the project with its cities where there are several workshops, the
 * session of a session report, or the city of a city page.
 */
export const titlesOf = (context: ReportContext): { title: string; subtitle: string } => {
  const { cities, city, content, formats, lead, several, sessionId, t } = context
  const { title } = lead.workshop
  const session = sessionId === null ? undefined : content.sessions.find(({ id }) => id === sessionId)
  if (session !== undefined) return { title: session.title || title, subtitle: content.workshop.title }
  if (city !== null) return { title: city, subtitle: t('report:cover.inProject', { project: lead.workshop.project || title }) }
  const { project } = lead.workshop
  const joint = several && project.trim() !== '' && cities.length > 0
  const whole = joint ? t('report:cover.joint', { project, cities: formats.list(cities) }) : title
  return { title: whole, subtitle: context.written('subtitle') }
}
