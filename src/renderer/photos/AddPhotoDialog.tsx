import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as newId } from 'uuid'
import type { PhotoConsent } from '../../shared/domain/records/vocabulary.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { ChoosePicture } from './ChoosePicture.tsx'
import { ConsentChoice } from './ConsentChoice.tsx'
import { queuePhoto, startPhotoQueue } from './photoQueue.ts'
import styles from './photos.module.css'
import { scalePicture } from './scalePicture.ts'
import type { PictureRefusal, ScaledPicture } from './scalePicture.ts'

export type AddPhotoProps = { workshopId: string; tableId: string; round: number; onClose: () => void }

/** One photo: the picture, what is on it, and who can be recognised. Saved on this device at once, sent when the host answers. */
export function AddPhotoDialog({ workshopId, tableId, round, onClose }: AddPhotoProps) {
  const { t } = useTranslation('photos')
  const [picture, setPicture] = useState<ScaledPicture | null>(null)
  const [refusal, setRefusal] = useState<PictureRefusal | null>(null)
  const [isReading, setReading] = useState(false)
  const [caption, setCaption] = useState('')
  const [consent, setConsent] = useState<PhotoConsent>('unclear')
  const url = usePreview(picture)
  useEffect(() => void startPhotoQueue(), [])

  const read = async (file: File): Promise<void> => {
    setReading(true)
    const result = await scalePicture(file)
    setReading(false)
    setRefusal(typeof result === 'string' ? result : null)
    if (typeof result !== 'string') setPicture(result)
  }
  const save = async (): Promise<void> => {
    if (picture === null) return
    const place = { workshopId, tableId, round, queuedAt: new Date().toISOString() }
    onClose()
    const { kept } = await queuePhoto({ id: newId(), ...place, ...picture, caption: caption.trim(), consent })
    if (kept) toast.show({ tone: 'good', message: t('added') })
    else toast.show({ tone: 'warn', message: t('notKept') })
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" isDisabled={picture === null} onPress={() => void save()}>
        {t('save')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t('addTitle', { round })}
      isOpen
      onOpenChange={(open) => open || onClose()}
      footer={picture === null ? undefined : footer}
    >
      <p className={styles.problem} role="alert">
        {refusal === null ? null : t(`refused.${refusal}`)}
      </p>
      {picture === null ? (
        <>
          <p className={styles.about}>{t('addAbout')}</p>
          <ChoosePicture isReading={isReading} onFile={(file) => void read(file)} />
        </>
      ) : (
        <>
          {url === null ? null : <img className={styles.preview} src={url} alt={t('preview')} />}
          <div>
            <Button size="small" variant="quiet" onPress={() => setPicture(null)}>
              {t('another')}
            </Button>
          </div>
          <TextField label={t('caption')} description={t('captionAbout')} value={caption} maxLength={300} onChange={setCaption} />
          <ConsentChoice value={consent} onChange={setConsent} />
        </>
      )}
    </Dialog>
  )
}

const usePreview = (picture: ScaledPicture | null): string | null => {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (picture === null) return setUrl(null)
    const address = URL.createObjectURL(new Blob([picture.jpeg], { type: 'image/jpeg' }))
    setUrl(address)
    return () => URL.revokeObjectURL(address)
  }, [picture])
  return url
}
