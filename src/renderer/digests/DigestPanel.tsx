import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlankDigest } from '../../shared/domain/digests/digestWords.ts'
import { useRoomLive } from '../places/room/live/useRoomLive.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CheckIcon } from '../ui/icons.tsx'
import { DigestForm } from './DigestForm.tsx'
import styles from './digests.module.css'
import { useDigests } from './useDigest.ts'
import { useDueDigest } from './useDueDigest.ts'

type DigestPanelProps = {
  workshopId: string
  tableId: string
  round: number
  rounds: number
}

/** What the round hands to the next: a button at any time, and an invitation when the clock says that it is time. */
export function DigestPanel({ workshopId, tableId, round, rounds }: DigestPanelProps) {
  const live = useRoomLive(workshopId)
  const { t } = useTranslation('digest')
  const digests = useDigests(tableId)
  const due = useDueDigest({ workshopId, tableId, live, digests })
  const [later, setLater] = useState<number | null>(null)
  const [openRound, setOpenRound] = useState<number | null>(null)
  const words = digests.get(round)?.words
  const isWritten = words !== undefined && !isBlankDigest(words)
  const offered = due !== null && due.round !== later ? due : null
  return (
    <>
      <Button size="small" onPress={() => setOpenRound(round)}>
        {isWritten ? <CheckIcon /> : null}
        {t(isWritten ? 'openWritten' : 'open')}
      </Button>
      {offered === null ? null : (
        <div className={styles.due} role="status">
          <p>{t(`due.${offered.why}`, { round: offered.round })}</p>
          <span className={styles.buttons}>
            <Button size="small" variant="primary" onPress={() => setOpenRound(offered.round)}>
              {t('write')}
            </Button>
            <Button size="small" variant="quiet" onPress={() => setLater(offered.round)}>
              {t('later')}
            </Button>
          </span>
        </div>
      )}
      <Dialog
        title={t('title', { round: openRound ?? round })}
        isOpen={openRound !== null}
        onOpenChange={(open) => open || setOpenRound(null)}
        footer={
          <Button variant="primary" onPress={() => setOpenRound(null)}>
            {t('done')}
          </Button>
        }
      >
        {rounds > 1 ? (
          <ChoiceGroup
            size="small"
            label={t('ofRound')}
            hideLabel
            items={Array.from({ length: rounds }, (_, index) => ({ id: String(index + 1), name: t('round', { round: index + 1 }) }))}
            value={String(openRound ?? round)}
            onChange={(next) => setOpenRound(Number(next))}
          />
        ) : null}
        <p className={styles.about}>{t('about')}</p>
        <DigestForm key={openRound ?? round} tableId={tableId} round={openRound ?? round} />
      </Dialog>
    </>
  )
}
