import { useTranslation } from 'react-i18next'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { toast } from '../../../ui/toast.ts'
import { bytesOf, saveExport } from '../../report/saveExport.ts'

type FinishedFile = { fileName: string; mediaType: string; contentBase64: string }

/** Gives a finished file to the person and says under which name it was kept. */
export const useSavedFile = (): ((file: FinishedFile) => void) => {
  const { t } = useTranslation('print')
  return ({ fileName, mediaType, contentBase64 }) => {
    saveExport(fileName, mediaType, bytesOf(contentBase64)).then(
      (name) => name !== null && toast.show({ tone: 'good', message: t('saved', { name }) }),
      (error: unknown) => toast.show({ tone: 'error', message: problemSentence(error) }),
    )
  }
}
