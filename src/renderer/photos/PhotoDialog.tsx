import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TrashIcon } from '../ui/icons.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ConsentChoice } from './ConsentChoice.tsx'
import { PhotoState } from './PhotoState.tsx'
import styles from './photos.module.css'
import { usePhotoActions } from './usePhotoActions.ts'
import type { ShownPhoto } from './usePhotos.ts'
import { usePhotoUrl } from './usePhotoUrl.ts'

type PhotoDialogProps = { photo: ShownPhoto; where: string | null; onClose: () => void }

/** One photo large, with its words. They are saved when the dialog is left, and the consent at once. */
export function PhotoDialog({ photo, where, onClose }: PhotoDialogProps) {
  const { t } = useTranslation('photos')
  const { url, isGone } = usePhotoUrl(photo)
  const actions = usePhotoActions()
  const [caption, setCaption] = useState(photo.caption)
  const [consent, setConsent] = useState(photo.consent)
  const saved = useRef(photo.caption)
  const saveCaption = async (): Promise<void> => {
    const words = caption.trim()
    const before = saved.current
    if (words === before) return
    saved.current = words
    if (await actions.edit(photo, { caption: words })) return
    saved.current = before
    setCaption(before)
  }
  const close = (): void => {
    void saveCaption()
    onClose()
  }
  const footer = (
    <>
      <Button
        variant="danger"
        onPress={() => {
          void actions.remove(photo)
          onClose()
        }}
      >
        <TrashIcon />
        {t('remove')}
      </Button>
      {photo.waiting?.refused ? <Button onPress={() => actions.sendAgain(photo)}>{t('sendAgain')}</Button> : null}
      {url === null ? null : (
        <a className={styles.download} href={url} download={`${photo.id}.jpg`}>
          {t('saveFile')}
        </a>
      )}
      <Button variant="primary" onPress={close}>
        {t('done')}
      </Button>
    </>
  )
  return (
    <Dialog title={where ?? t('round', { round: photo.round })} size="wide" isOpen onOpenChange={(open) => open || close()} footer={footer}>
      {url === null ? (
        <p className={styles.about}>{t(isGone ? 'gone' : 'loading')}</p>
      ) : (
        <img className={styles.large} src={url} width={photo.width} height={photo.height} alt={photo.caption || t('noCaption')} />
      )}
      <PhotoState photo={photo} />
      <TextField
        label={t('caption')}
        description={t('captionAbout')}
        value={caption}
        maxLength={300}
        onChange={setCaption}
        onBlur={() => void saveCaption()}
      />
      <ConsentChoice
        value={consent}
        onChange={(next) => {
          setConsent(next)
          void actions.edit(photo, { consent: next }).then((done) => done || setConsent(photo.consent))
        }}
      />
    </Dialog>
  )
}
