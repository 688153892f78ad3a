import { useTranslation } from 'react-i18next'
import { differingWords } from '../../../shared/domain/bundles/differingWords.ts'
import { useMoment } from '../../app/useMoment.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './settle.module.css'
import type { Version } from './versionsOf.ts'

type Props = {
  text: string
  /** The one other version, to mark what differs; null where there are more. */
  other: string | null
  version: Version
  isFromElsewhere: boolean
  isDeletion: boolean
  isBusy: boolean
  onKeep: () => void
}

/** One version: what it says, who wrote it when, and the button that keeps it. */
export function VersionCard({ text, other, version, isFromElsewhere, isDeletion, isBusy, onKeep }: Props) {
  const { t } = useTranslation('bundles')
  const moment = useMoment()
  const where = t(isFromElsewhere ? 'settle.elsewhere' : 'settle.here')
  const by = t('settle.by', { where, author: version.author, at: moment(version.at) })
  const pieces = other === null ? [{ text, differs: false }] : differingWords(text, other)
  return (
    <li className={styles.version}>
      <p className={styles.value} data-removed={isDeletion ? '' : undefined}>
        {pieces.map((piece, place) => (piece.differs ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>))}
      </p>
      <p className={styles.quiet}>{by}</p>
      <Button className={styles.keep} isDisabled={isBusy} onPress={onKeep} aria-label={t('settle.keepOf', { by })}>
        {t(isDeletion ? 'settle.keepRemoved' : 'settle.keep')}
      </Button>
    </li>
  )
}
