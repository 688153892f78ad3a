import { useTranslation } from 'react-i18next'
import type { AgendaFinding } from '../../../../shared/domain/agenda/findings.ts'
import { usePlan } from '../saving/planContext.ts'
import styles from './FindingList.module.css'

/** What is odd about a session, each in a sentence. Free time is a remark, the rest wants attention. */
export function FindingList({ findings }: { findings: readonly AgendaFinding[] }) {
  const { t } = useTranslation('plan')
  const { plan } = usePlan()
  const titleOf = (id: string) => plan.sessions.find((session) => session.id === id)?.title || t('agenda.untitled')
  const sentence = (finding: AgendaFinding): string => {
    switch (finding.kind) {
      case 'gap':
        return t('finding.gap', { count: finding.minutes, title: titleOf(finding.after) })
      case 'overlap':
        return t('finding.overlap', { count: finding.minutes, title: titleOf(finding.with) })
      case 'rounds-too-long':
        return t('finding.roundsTooLong', { count: finding.minutes })
      case 'past-midnight':
        return t('finding.pastMidnight', { count: finding.minutes })
      case 'no-time':
        return t('finding.noTime')
    }
  }
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={finding.kind} data-remark={finding.kind === 'gap' ? '' : undefined}>
          {sentence(finding)}
        </li>
      ))}
    </ul>
  )
}
