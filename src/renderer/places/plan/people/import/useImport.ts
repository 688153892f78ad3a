import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleColumn, PeopleMap } from '../../../../../shared/contract/participants.contract.ts'
import { api } from '../../../../transport/api.ts'
import type { client } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { usePlan } from '../../saving/planContext.ts'
import { MOST_MEGABYTES, readFile, refusalOf } from './readFile.ts'
import type { ReadFile } from './readFile.ts'

export type ImportPreview = Awaited<ReturnType<typeof client.participants.previewFile>>
type Asked = ReadFile & { map?: PeopleMap; sheet?: string }

/**
 * A registration list on its way in: what was read, what it would do, and the columns as the person corrects them.
 * After a failure everything stays as it was, with a sentence beside it.
 */
export function useImport(onDone: () => void) {
  const { t } = useTranslation('people')
  const { workshopId, offerUndo } = usePlan()
  const [file, setFile] = useState<ReadFile | null>(null)
  const [shown, setShown] = useState<ImportPreview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const preview = useAction(api.participants.previewFile, { silent: true })
  const bring = useAction(api.participants.importFile, {
    undoable: true,
    silent: true,
    onDone: ({ added, updated }) => {
      onDone()
      offerUndo(
        [t('import.added', { count: added }), ...(updated > 0 ? [t('import.updated', { count: updated })] : [])].join(' '),
        'participant.import',
      )
    },
    onFailed: (error) => setProblem(problemSentence(error)),
  })
  const ask = (asked: Asked) => {
    setProblem(null)
    preview.mutate(
      { workshopId, ...asked },
      {
        onSuccess: (answer) => {
          setFile({ fileName: asked.fileName, contentBase64: asked.contentBase64 })
          setShown(answer)
        },
        onError: (error) => setProblem(problemSentence(error)),
      },
    )
  }
  const choose = (chosen: File) => {
    const refusal = refusalOf(chosen)
    if (refusal) return setProblem(t(`import.${refusal}`, { name: chosen.name, limit: MOST_MEGABYTES }))
    readFile(chosen).then(ask, () => setProblem(t('import.gone', { name: chosen.name })))
  }
  const setColumn = (field: PeopleColumn, heading: string | null) => {
    if (!file || !shown) return
    const { [field]: _, ...others } = shown.map
    ask({ ...file, sheet: shown.sheet, map: heading === null ? others : { ...others, [field]: heading } })
  }
  const setSheet = (sheet: string) => {
    if (file) ask({ ...file, sheet })
  }
  const run = () => {
    if (file && shown) bring.mutate({ workshopId, ...file, sheet: shown.sheet, map: shown.map })
  }
  return { file, shown, problem, isReading: preview.isPending, isImporting: bring.isPending, choose, setColumn, setSheet, run }
}
