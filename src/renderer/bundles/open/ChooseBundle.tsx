import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import styles from './open.module.css'

type Props = { fileName: string | null; onChoose: (file: File) => void }

/** Where a bundle is chosen or dropped; small once there is one. */
export function ChooseBundle({ fileName, onChoose }: Props) {
  const { t } = useTranslation('bundles')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={styles.drop}
      data-over={isOver ? '' : undefined}
      data-small={fileName === null ? undefined : ''}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onChoose(file)
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".tavolata"
        aria-label={t('open.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
      {fileName === null ? (
        <>
          <p className={styles.lead}>{t('open.drop')}</p>
          <Button variant="primary" autoFocus onPress={() => input.current?.click()}>
            {t('open.choose')}
          </Button>
          <p className={styles.quiet}>{t('open.about')}</p>
        </>
      ) : (
        <>
          <p className={styles.name}>{fileName}</p>
          <Button size="small" onPress={() => input.current?.click()}>
            {t('open.another')}
          </Button>
        </>
      )}
    </div>
  )
}
