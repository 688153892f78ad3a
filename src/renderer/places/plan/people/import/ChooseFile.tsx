import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../../../ui/FileDrop.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { MOST_MEGABYTES } from './readFile.ts'

type Props = { fileName: string | null; isReading: boolean; onChoose: (file: File) => void }

/** Where a list of people is chosen or dropped. */
export function ChooseFile({ fileName, isReading, onChoose }: Props) {
  const { t } = useTranslation('people')
  const words = {
    file: t('import.file'),
    drop: t('import.drop'),
    choose: t('import.choose'),
    about: t('import.about', { limit: MOST_MEGABYTES }),
    another: t('import.another'),
  }
  return (
    <FileDrop accept=".csv,.tsv,.txt,.xlsx" fileName={fileName} words={words} onChoose={onChoose}>
      {isReading ? <Spinner /> : null}
    </FileDrop>
  )
}
