import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { CameraIcon } from './photoIcons.tsx'

const loadDialog = () => import('./AddPhotoDialog.tsx')
const AddPhotoDialog = lazy(async () => ({ default: (await loadDialog()).AddPhotoDialog }))

type PhotoButtonProps = { workshopId: string; tableId: string; round: number }

/** Takes a photo of the flipchart of this table and round. */
export function PhotoButton({ workshopId, tableId, round }: PhotoButtonProps) {
  const { t } = useTranslation('photos')
  const [isOpen, setOpen] = useState(false)
  // Fetched while the host is there: photos are taken without it, too.
  useEffect(() => void loadDialog().catch(() => undefined), [])
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        <CameraIcon />
        {t('add')}
      </Button>
      <Suspense fallback={null}>
        {isOpen ? <AddPhotoDialog workshopId={workshopId} tableId={tableId} round={round} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  )
}
