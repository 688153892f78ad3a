import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { CameraIcon } from './photoIcons.tsx'
import styles from './photos.module.css'

type ChoosePictureProps = { isReading: boolean; onFile: (file: File) => void }

/** Where a picture comes from. A phone opens its camera at once; there, what lies in its album is a second button. */
export function ChoosePicture({ isReading, onFile }: ChoosePictureProps) {
  const { t } = useTranslation('photos')
  const hasCamera = matchMedia('(pointer: coarse)').matches
  return (
    <div className={styles.choose}>
      {hasCamera ? <PictureInput label={t('choose.camera')} isMain isReading={isReading} withCamera onFile={onFile} /> : null}
      <PictureInput label={t('choose.file')} isMain={!hasCamera} isReading={isReading} onFile={onFile} />
    </div>
  )
}

type PictureInputProps = ChoosePictureProps & { label: string; isMain: boolean; withCamera?: boolean }

function PictureInput({ label, isMain, isReading, withCamera = false, onFile }: PictureInputProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture={withCamera ? 'environment' : undefined}
          tabIndex={-1}
          aria-label={label}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen once more after a refusal.
            target.value = ''
            if (file) onFile(file)
          }}
        />
      </VisuallyHidden>
      <Button variant={isMain ? 'primary' : 'plain'} isPending={isReading} onPress={() => input.current?.click()}>
        {isMain ? <CameraIcon /> : null}
        {label}
      </Button>
    </>
  )
}
