import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { DownloadIcon } from '../../../ui/icons.tsx'
import styles from './PrintPart.module.css'
import { useSavedFile } from './useSavedFile.ts'

const FORMATS = ['xlsx', 'csv'] as const

/** Who sits where as a table, for those who go on with it elsewhere. */
export function SeatingFiles({ sessionId, language }: { sessionId: string; language: 'en' | 'it' }) {
  const { t } = useTranslation('print')
  const save = useSavedFile()
  const { mutate, isPending, variables } = useAction(api.print.sheet, { onDone: save })
  return (
    <div className={styles.files} role="group" aria-labelledby="print-seats">
      <h2 id="print-seats" className={styles.heading}>
        {t('seats')}
      </h2>
      <div className={styles.buttons}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            isPending={isPending && variables?.format === format}
            onPress={() => mutate({ sessionId, format, language })}
          >
            <DownloadIcon />
            {t(format)}
          </Button>
        ))}
      </div>
    </div>
  )
}
