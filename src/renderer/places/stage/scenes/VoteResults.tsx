import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../../shared/contract/stage.contract.ts'
import type { StageResults } from '../../../../shared/contract/stageResults.ts'
import { FitText } from '../parts/FitText.tsx'
import { SceneHead } from '../parts/SceneHead.tsx'
import { ResultPages } from '../results/ResultPages.tsx'
import styles from './VoteResults.module.css'

/** What came out of a vote: for everybody, so sums and spread and nobody's own vote. */
export function VoteResults({ view, results }: { view: StageView; results: StageResults }) {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.scene}>
      <SceneHead now={t('votes.results')} within={view.session?.title ?? view.workshopTitle} />
      <div className={styles.head}>
        <FitText as="h1" text={results.title || t('votes.results')} most={4} least={2.4} />
      </div>
      {results.channels.length === 0 ? (
        <p className={styles.none}>{t('votes.nobody')}</p>
      ) : (
        <ResultPages key={results.id} results={results} turnsPages={view.settings.turnPages} />
      )}
    </div>
  )
}
