import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlankDigest } from '../../shared/domain/digests/digestWords.ts'
import { Button } from '../ui/Button.tsx'
import styles from './digests.module.css'
import { useDigests } from './useDigest.ts'
import type { TableDigest } from './useDigest.ts'

/** What the rounds before this one hand over, to be read aloud to the next guests. Nothing where there is none. */
export function EarlierRounds({ tableId, round }: { tableId: string; round: number }) {
  const { t } = useTranslation('digest')
  const digests = useDigests(tableId)
  const [isWhole, setWhole] = useState(true)
  const earlier = [...digests.values()]
    .filter((digest) => digest.round < round && !isBlankDigest(digest.words))
    .toSorted((a, b) => b.round - a.round)
  if (earlier.length === 0) return null
  return (
    <section className={styles.earlier} aria-label={t('earlier')}>
      <header>
        <h2>{t('earlier')}</h2>
        <Button size="small" variant="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'fold' : 'unfold')}
        </Button>
      </header>
      {isWhole ? earlier.map((digest) => <Earlier key={digest.round} digest={digest} />) : null}
    </section>
  )
}

function Earlier({ digest: { round, words } }: { digest: TableDigest }) {
  const { t } = useTranslation('digest')
  const points = words.points.filter((text) => text.trim() !== '')
  return (
    <article className={styles.one}>
      <h3>
        <span className={styles.roundMark}>{t('round', { round })}</span>
        {words.headline}
      </h3>
      {points.length === 0 ? null : (
        <ol>
          {points.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
      {words.disagreement.trim() === '' ? null : (
        <p className={styles.dissent}>
          <strong>{t('disagreement')}</strong> {words.disagreement}
        </p>
      )}
    </article>
  )
}
