import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../transport/api.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { OneConflict } from './OneConflict.tsx'
import styles from './settle.module.css'

type Props = { workshopId: string; onClose: () => void }

/** Everything that has two versions, one after the other, side by side. Nothing has to be settled now. */
export function SettleDialog({ workshopId, onClose }: Props) {
  const { t } = useTranslation(['bundles', 'plan', 'terms'])
  const { data } = useQuery(api.bundles.conflicts.queryOptions({ input: { workshopId } }))
  const [place, setPlace] = useState(0)
  const [settled, setSettled] = useState(0)
  const open = data?.flatMap((conflict) => conflict.fields.map((field) => ({ ...conflict, field })))
  const count = open?.length ?? 0
  const index = Math.min(place, count - 1)
  const current = open?.[index]
  return (
    <Dialog
      title={t('bundles:settle.title')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        current ? (
          <>
            <Button isDisabled={index === 0} onPress={() => setPlace(index - 1)}>
              {t('bundles:settle.before')}
            </Button>
            <Button isDisabled={index >= count - 1} onPress={() => setPlace(index + 1)}>
              {t('bundles:settle.later')}
            </Button>
          </>
        ) : (
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('bundles:open.close')}
          </Button>
        )
      }
    >
      <p role="status" className={styles.quiet}>
        {current ? t('bundles:settle.place', { place: index + 1, count }) : ''}
      </p>
      {open === undefined ? <Spinner /> : null}
      {current ? (
        <OneConflict
          key={`${current.entity} ${current.id} ${current.field}`}
          workshopId={workshopId}
          conflict={current}
          isFirst={settled === 0 && place === 0}
          onSettled={() => setSettled(settled + 1)}
        />
      ) : null}
      {count === 0 && open !== undefined ? (
        <p className={styles.done}>{settled > 0 ? t('bundles:settle.allDone') : t('bundles:settle.nothing')}</p>
      ) : null}
    </Dialog>
  )
}
