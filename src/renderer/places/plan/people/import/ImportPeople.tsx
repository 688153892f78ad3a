import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnChoices } from './ColumnChoices.tsx'
import { HalfNames } from './HalfNames.tsx'
import { ImportCounts } from './ImportCounts.tsx'
import styles from './import.module.css'
import { ImportProblems } from './ImportProblems.tsx'
import { ImportRows } from './ImportRows.tsx'
import { useImport } from './useImport.ts'

/** `dropped` is a file that was let fall on the list. */
type Props = { dropped: File | null; onClose: () => void }

/** People from a registration list: choose it, see what it does, correct the columns, bring them in. */
export function ImportPeople({ dropped, onClose }: Props) {
  const { t } = useTranslation('people')
  const { fileName, shown, problem, isReading, isImporting, choose, setColumn, setSheet, setHeadings, run } = useImport(onClose)
  const taken = useRef<File | null>(null)
  useEffect(() => {
    if (dropped && taken.current !== dropped) {
      taken.current = dropped
      choose(dropped)
    }
  })
  const count = shown ? shown.added + shown.updated : 0
  return (
    <Dialog
      title={t('import.title')}
      isOpen
      size="wide"
      onOpenChange={onClose}
      footer={
        shown ? (
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button variant="primary" isDisabled={count === 0 || isReading || isImporting} onPress={run}>
              {count === 0 ? t('import.nothing') : t('import.run', { count })}
            </Button>
          </>
        ) : null
      }
    >
      <ChooseFile fileName={fileName} isReading={isReading} onChoose={choose} />
      {problem === null ? null : (
        <p role="alert" className={styles.alert}>
          {problem}
        </p>
      )}
      {isImporting ? <Spinner label={t('import.working')} /> : null}
      {shown ? (
        <div className={styles.preview} aria-busy={isReading}>
          {shown.sheets.length > 1 ? (
            <Select
              className={styles.sheet ?? ''}
              label={t('import.sheet')}
              items={shown.sheets.map((name) => ({ id: name, name }))}
              value={shown.sheet}
              onChange={setSheet}
            />
          ) : null}
          <ImportCounts preview={shown} />
          <HalfNames preview={shown} />
          <Checkbox isSelected={shown.headings} onChange={setHeadings}>
            {t('import.hasHeadings')}
          </Checkbox>
          <ColumnChoices preview={shown} onChange={setColumn} />
          <ImportProblems preview={shown} />
          <ImportRows preview={shown} />
        </div>
      ) : null}
    </Dialog>
  )
}
