import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftRecord } from '../../drafts/deviceStore.ts'
import { useOutbox } from '../../drafts/outbox.ts'
import { Button } from '../../ui/Button.tsx'
import { recall, remember } from './displayMemory.ts'
import styles from './Notices.module.css'

/** Says that this device keeps nothing, where that is so. Nothing is called saved then before the host has it. */
export function StorageNotice({ failed, rescue }: { failed: boolean; rescue?: ReactNode }) {
  const { t } = useTranslation('table')
  const storage = useOutbox((state) => state.storage)
  const isMissing = storage === 'missing' || failed
  return (
    <>
      <div role="alert" className={styles.alertArea}>
        {isMissing ? <p className={styles.alert}>{t('storage.missing')}</p> : null}
      </div>
      {isMissing ? rescue : null}
    </>
  )
}

/** Offers back what a closed tab had left unsaved. */
export function OrphanNotice({
  orphans,
  onAdopt,
  onDiscard,
}: {
  orphans: readonly DraftRecord[]
  onAdopt: (slot: string) => void
  onDiscard: (slot: string) => void
}) {
  const { t } = useTranslation('table')
  return orphans.map((orphan) => {
    const text = (orphan.edit?.draft ?? orphan.compose).text.trim()
    return (
      <div key={orphan.slot} className={styles.notice}>
        <p>{t('orphan.found', { text: text.length > 120 ? `${text.slice(0, 120)}…` : text })}</p>
        <span className={styles.buttons}>
          <Button size="small" onPress={() => onAdopt(orphan.slot)}>
            {t('orphan.take')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => onDiscard(orphan.slot)}>
            {t('orphan.discard')}
          </Button>
        </span>
      </div>
    )
  })
}

/** One line for the first time, gone for good once it is dismissed. */
export function FirstHint({ slash }: { slash: string }) {
  const { t } = useTranslation('table')
  const [isOpen, setOpen] = useState(() => recall('hint') === null)
  if (!isOpen) return null
  return (
    <div className={styles.notice}>
      <p>{t('hint.text', { keys: 'Alt+1, 2, 3', slash })}</p>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          remember('hint', 'seen')
          setOpen(false)
        }}
      >
        {t('hint.dismiss')}
      </Button>
    </div>
  )
}
