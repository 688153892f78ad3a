import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { brokenRules } from '../../../../../shared/domain/seating/board/brokenRules.ts'
import { regionOf } from '../../../../i18n/region.ts'
import { Button } from '../../../../ui/Button.tsx'
import { useBrokenWords } from '../board/useBrokenWords.ts'
import styles from '../notices.module.css'
import { seatingCount } from '../seatingCount.ts'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { useUnplannedWords } from '../useUnplannedWords.ts'
import { StaffNotice } from '../setup/StaffNotice.tsx'

const MOST = 3

/** What somebody should know before people are told their seats, each with its cure. */
export function AnnounceWarnings() {
  const { t, i18n } = useTranslation('seating')
  const { problem, seats, name } = useSeating()
  const words = useBrokenWords()
  const unplanned = useUnplannedWords(seats)
  const found = useMemo(() => {
    if (!seats) return null
    const broken = brokenRules(problem, seats)
    return {
      without: [...new Set(broken.flatMap(({ kind, people }) => (kind === 'unseated' ? people : [])))],
      broken: broken.filter(({ kind }) => kind !== 'unseated'),
      returns: problem.rules.noReturn ? seatingCount(problem, seats).returns : 0,
    }
  }, [problem, seats])
  if (!found) return null
  const { without, broken, returns } = found
  const names = without.slice(0, MOST).map(name)
  if (without.length > MOST) names.push(t('brokenMore', { count: without.length - MOST }))
  const replan = (
    <span className={styles.cures}>
      <Button size="small" onPress={() => useSeatingView.setState({ dialog: null, panel: 'replan' })}>
        {t('replanButton')}
      </Button>
    </span>
  )
  return (
    <div className={styles.all}>
      {without.length > 0 ? (
        <div className={styles.notice} role="status">
          <p>
            {t('room.without', { count: without.length })} {new Intl.ListFormat(regionOf(i18n.language)).format(names)}
          </p>
          {replan}
        </div>
      ) : null}
      {unplanned === '' ? null : (
        <div className={styles.notice} role="status">
          <p>{unplanned}</p>
          {replan}
        </div>
      )}
      <StaffNotice />
      {broken.length > 0 || returns > 0 ? (
        <div className={styles.notice} role="status">
          <div>
            <p>{t('announceDialog.broken')}</p>
            <ul>
              {broken.slice(0, MOST).map((rule) => (
                <li key={JSON.stringify(rule)}>{t('brokenInRound', { round: rule.round, what: words(rule) })}</li>
              ))}
              {broken.length > MOST ? <li>{t('brokenMore', { count: broken.length - MOST })}</li> : null}
              {returns > 0 ? <li>{t('announceDialog.returns', { count: returns })}</li> : null}
            </ul>
          </div>
          {replan}
        </div>
      ) : null}
    </div>
  )
}
