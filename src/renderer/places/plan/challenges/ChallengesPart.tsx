import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Spinner } from '../../../ui/Spinner.tsx'
import { AddText } from '../../harvest/outcomes/AddText.tsx'
import { usePlan } from '../saving/planContext.ts'
import { ChallengeCard } from './ChallengeCard.tsx'
import styles from './ChallengesPart.module.css'
import { SheetDialog } from './sheet/SheetDialog.tsx'
import { useChallengeLists } from './useChallengeLists.ts'

/** What the cities of this workshop struggle with and look for, and what other cities have noted about it. */
export function ChallengesPart() {
  const { t } = useTranslation(['challenges', 'harvest'])
  const { workshopId, plan } = usePlan()
  const lists = useChallengeLists(plan.terms)
  const { data, error } = useQuery(api.cityChallenges.list.queryOptions({ input: { workshopId } }))
  const add = useAction(api.cityChallenges.create, { undoable: true })
  const [sheetOf, setSheetOf] = useState<string | null>(null)
  const { cities } = plan.workshop
  return (
    <div className={styles.part}>
      <p className={styles.about}>{t('about')}</p>
      {error ? <p role="alert">{problemSentence(error)}</p> : null}
      {data === undefined && !error ? <Spinner /> : null}
      {data?.map((challenge, index) => (
        <ChallengeCard key={challenge.id} challenge={challenge} number={index + 1} lists={lists} onSheet={() => setSheetOf(challenge.id)} />
      ))}
      {data?.length === 0 ? <p>{t('none', { title: t('example.title'), city: t('example.city') })}</p> : null}
      {data ? (
        <div className={styles.add}>
          <AddText
            slot={`new-city-challenge/${workshopId}`}
            label={t('new')}
            placeholder={t('newPlaceholder')}
            button={t('add')}
            onAdd={(title) =>
              add.mutateAsync({ workshopId, fields: { title: title.slice(0, 300), city: cities.length === 1 ? cities[0]! : '' } })
            }
          />
        </div>
      ) : null}
      <SheetDialog challengeId={sheetOf} lists={lists} onClose={() => setSheetOf(null)} />
    </div>
  )
}
