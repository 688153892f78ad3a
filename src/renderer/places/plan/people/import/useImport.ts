import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleColumn, PeopleMap } from '../../../../../shared/domain/people/import/peopleColumns.ts'
import { api } from '../../../../transport/api.ts'
import type { client } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useOnce } from '../../useOnce.ts'
import { MOST_MEGABYTES, readFile, refusalOf } from './readFile.ts'
import type { ReadFile } from './readFile.ts'

export type ImportPreview = Awaited<ReturnType<typeof client.participants.previewFile>>
type Asked = ReadFile & { map?: PeopleMap; sheet?: string; headings?: boolean }

/**
 * A registration list on its way in: what was read, what it would do, and the columns as the person corrects them.
 * A file that is refused leaves no preview of the one before; after any other failure all stays as it was. A sentence says why.
 */
export function useImport(onDone: () => void) {
  const { t } = useTranslation('people')
  const { workshopId, offerUndo } = usePlan()
  const queries = useQueryClient()
  const [file, setFile] = useState<Asked | null>(null)
  const [answer, setAnswer] = useState<ImportPreview | null>(null)
  /** What the answer is still to come to: a second change builds on the first, not on what is shown. */
  const [asked, setAsked] = useState<Asked | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** The file that was chosen last, read or not. */
  const [chosenName, setChosenName] = useState<string | null>(null)
  const [isImporting, setImporting] = useState(false)
  const once = useOnce()
  const preview = useAction(api.participants.previewFile, { silent: true })
  const bring = useAction(api.participants.importFile, {
    undoable: true,
    silent: true,
    onDone: ({ added, updated }) => {
      const shut = () => {
        onDone()
        offerUndo(
          [t('import.added', { count: added }), ...(updated > 0 ? [t('import.updated', { count: updated })] : [])].join(' '),
          'participant.import',
        )
      }
      // The people are in; the dialog goes when the list behind it shows them.
      queries.invalidateQueries({ queryKey: api.workshops.plan.key() }).then(shut, shut)
    },
    onFailed: (error) => {
      setProblem(problemSentence(error))
      setImporting(false)
      once.again()
    },
  })
  const ask = (next: Asked) => {
    setProblem(null)
    setAsked(next)
    preview.mutate(
      { workshopId, ...next },
      {
        onSuccess: (found) => {
          setFile(next)
          setAnswer(found)
          setAsked(null)
        },
        onError: (error) => {
          setAsked(null)
          setProblem(t('import.refused', { name: next.fileName, reason: problemSentence(error) }))
        },
      },
    )
  }
  const shown = answer && { ...answer, map: asked?.map ?? answer.map, headings: asked?.headings ?? answer.headings }
  const choose = (chosen: File) => {
    setChosenName(chosen.name)
    setFile(null)
    setAnswer(null)
    setAsked(null)
    const refusal = refusalOf(chosen)
    if (refusal) return setProblem(t(`import.${refusal}`, { name: chosen.name, limit: MOST_MEGABYTES }))
    readFile(chosen).then(ask, () => setProblem(t('import.gone', { name: chosen.name })))
  }
  const setColumn = (field: PeopleColumn, heading: string | null) => {
    // Another file, sheet or line of headings is on its way and has other columns.
    if (!file || !shown || (asked && !asked.map)) return
    const { [field]: _, ...others } = shown.map
    ask({ ...file, sheet: shown.sheet, map: heading === null ? others : { ...others, [field]: heading } })
  }
  const setSheet = (sheet: string) => {
    if (file) ask({ fileName: file.fileName, contentBase64: file.contentBase64, sheet })
  }
  const setHeadings = (headings: boolean) => {
    if (file && shown) ask({ fileName: file.fileName, contentBase64: file.contentBase64, sheet: shown.sheet, headings })
  }
  const run = () => {
    if (!file || !shown || !once.begin()) return
    setImporting(true)
    bring.mutate({ workshopId, ...file, sheet: shown.sheet, map: shown.map })
  }
  return { fileName: chosenName, shown, problem, isReading: preview.isPending, isImporting, choose, setColumn, setSheet, setHeadings, run }
}
