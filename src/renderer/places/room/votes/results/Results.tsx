import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../../shared/domain/records/records.ts'
import type { BallotResults } from '../../../../../shared/domain/votes/ballotResults.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { ChannelView } from './ChannelView.tsx'
import styles from './results.module.css'

/** What came out: votes on devices and counts by hand side by side; added up only for whoever asks. */
export function Results({ ballot, results }: { ballot: Ballot; results: BallotResults }) {
  const { t } = useTranslation('votes')
  const { device, hand, both, broken, asideOfRoom } = results
  const [isTogether, setTogether] = useState(false)
  const shown = isTogether && both !== null ? [both] : [device, hand].filter((channel) => channel !== null)
  return (
    <div className={styles.results}>
      {both === null ? null : (
        <Checkbox isSelected={isTogether} onChange={setTogether}>
          {t('results.together')}
        </Checkbox>
      )}
      {shown.map((channel) => (
        <ChannelView key={channel.channel} ballot={ballot} results={channel} />
      ))}
      {asideOfRoom > 0 ? <p className={styles.quiet}>{t('results.aside', { count: asideOfRoom })}</p> : null}
      {broken > 0 ? <p className={styles.quiet}>{t('results.broken', { count: broken })}</p> : null}
      <p className={styles.quiet}>{t('results.notAgreement')}</p>
    </div>
  )
}
