import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../shared/contract/workshops.contract.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CameraIcon } from './photoIcons.tsx'
import { PhotoStrip } from './PhotoStrip.tsx'
import styles from './photos.module.css'
import { usePhotos } from './usePhotos.ts'

type AllPhotosButtonProps = { plan: Pick<WorkshopPlan, 'workshop' | 'tables'>; sessionId?: string }

/** The photos of all tables, of one session or of the workshop; no button where there is none. */
export function AllPhotosButton({ plan, sessionId }: AllPhotosButtonProps) {
  const { t } = useTranslation('photos')
  const [isOpen, setOpen] = useState(false)
  const place = { workshopId: plan.workshop.id, sessionId }
  const photos = usePhotos(place)
  if (photos.length === 0) return null
  const placeOf = ({ tableId, round }: { tableId: string; round: number }): string => {
    const table = plan.tables.find(({ id }) => id === tableId)
    return table === undefined ? t('round', { round }) : t('where', { table: table.number, topic: table.title, round })
  }
  const unclear = photos.filter(({ consent }) => consent === 'unclear').length
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        <CameraIcon />
        {t('all', { count: photos.length })}
      </Button>
      <Dialog title={t('allTitle')} size="wide" isOpen={isOpen} onOpenChange={setOpen}>
        <p className={styles.about}>{unclear === 0 ? t('noneUnclear') : t('someUnclear', { count: unclear })}</p>
        <PhotoStrip {...place} placeOf={placeOf} />
      </Dialog>
    </>
  )
}
