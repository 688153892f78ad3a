import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import styles from './import.module.css'
import { MOST_MEGABYTES } from './readFile.ts'

type Props = { fileName: string | null; isReading: boolean; onChoose: (file: File) => void }

/** Where a file is chosen or dropped; small once there is one. */
export function ChooseFile({ fileName, isReading, onChoose }: Props) {
  const { t } = useTranslation('people')
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
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label={t('import.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
      {fileName === null ? (
        <>
          <p>{t('import.drop')}</p>
          <Button variant="primary" autoFocus onPress={() => input.current?.click()}>
            {t('import.choose')}
          </Button>
          <p className={styles.quiet}>{t('import.about', { limit: MOST_MEGABYTES })}</p>
        </>
      ) : (
        <>
          <p className={styles.name}>{fileName}</p>
          <Button size="small" onPress={() => input.current?.click()}>
            {t('import.another')}
          </Button>
        </>
      )}
      {isReading ? <Spinner /> : null}
    </div>
  )
}
