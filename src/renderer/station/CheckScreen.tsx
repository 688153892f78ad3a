import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStanding } from '../transport/standing.ts'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './CheckScreen.module.css'
import { checkDevice } from './checkDevice.ts'
import type { DeviceFinding } from './checkDevice.ts'
import { StationScreen } from './StationScreen.tsx'

const SIGNS = { good: '✓', warn: '!', bad: '✕' }

/** The join check on the device's side: what works here, in words, so that nobody finds out on the day. */
export function CheckScreen() {
  const { t } = useTranslation('station')
  const clockAhead = useStanding((state) => state.clockAhead)
  const [findings, setFindings] = useState<readonly DeviceFinding[] | null>(null)
  useEffect(() => void checkDevice(clockAhead).then(setFindings), [clockAhead])
  if (findings === null) return <Spinner />
  // This screen comes only after the host has answered through the encrypted channel.
  const all: DeviceFinding[] = [{ code: 'host', tone: 'good' }, ...findings]
  const isGood = all.every(({ tone }) => tone !== 'bad')
  return (
    <StationScreen title={t(isGood ? 'check.good' : 'check.bad')}>
      <p>{t('check.about')}</p>
      <ul className={styles.list}>
        {all.map(({ code, tone }) => (
          <li key={code} className={styles.finding} data-tone={tone}>
            <span className={styles.sign} aria-hidden="true">
              {SIGNS[tone]}
            </span>
            <span>{t(`check.finding.${code}`)}</span>
          </li>
        ))}
      </ul>
    </StationScreen>
  )
}
