import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import type { Term } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { SheetDialog } from '../../plan/challenges/sheet/SheetDialog.tsx'
import { useChallengeLists } from '../../plan/challenges/useChallengeLists.ts'
import { partPath } from '../../plan/planView.ts'
import partStyles from '../part.module.css'
import styles from './ProjectChallenges.module.css'

/** Workshops that are asked for their challenges at a time. */
const MOST_WORKSHOPS = 60
/** Of own terms there are as many lists as workshops; the shipped ones hold for all. */
const NO_TERMS: readonly Term[] = []

/** What the cities of the project struggle with, each with the sheet of what other cities noted about it. */
export function ProjectChallenges({ workshops }: { workshops: ProjectSummary['workshops'] }) {
  const { t } = useTranslation('project')
  const lists = useChallengeLists(NO_TERMS)
  const [sheetOf, setSheetOf] = useState<string | null>(null)
  const asked = workshops.slice(0, MOST_WORKSHOPS)
  const answers = useQueries({
    queries: asked.map(({ id }) => api.cityChallenges.list.queryOptions({ input: { workshopId: id } })),
  })
  const error = answers.find((answer) => answer.error)?.error
  const challenges = answers.flatMap(({ data }) => data ?? [])
  const titleOf = new Map(workshops.map(({ id, title }) => [id, title || t('untitled')]))
  const isEmpty = challenges.length === 0 && answers.every(({ data }) => data !== undefined)
  return (
    <section className={partStyles.part} aria-labelledby="project-challenges">
      <h2 id="project-challenges" className={partStyles.title}>
        {t('challenges.title')}
      </h2>
      <p className={partStyles.about}>{t('challenges.about')}</p>
      {error ? <p role="alert">{problemSentence(error)}</p> : null}
      {isEmpty ? (
        <p>
          {t('challenges.none')} <Link href={partPath(asked[0]!.id, 'challenges')}>{t('challenges.first')}</Link>
        </p>
      ) : null}
      {challenges.length > 0 ? (
        <ul className={styles.list}>
          {challenges.map((challenge) => (
            <li key={challenge.id} className={styles.line}>
              <div className={styles.words}>
                <Link href={partPath(challenge.workshopId, 'challenges')} className={styles.title}>
                  {challenge.title}
                </Link>
                <span className={styles.facts}>
                  {[challenge.city, titleOf.get(challenge.workshopId) ?? ''].filter((fact) => fact !== '').join(' · ')}
                </span>
              </div>
              <Button
                size="small"
                aria-label={t('challenges.sheetOf', { title: challenge.title })}
                onPress={() => setSheetOf(challenge.id)}
              >
                {t('challenges.sheet')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {workshops.length > asked.length ? <p className={partStyles.about}>{t('challenges.some', { count: asked.length })}</p> : null}
      <SheetDialog challengeId={sheetOf} lists={lists} onClose={() => setSheetOf(null)} />
    </section>
  )
}
