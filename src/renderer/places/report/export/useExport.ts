import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportFormat } from '../../../../shared/domain/records/vocabulary.ts'
import { client } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { toast } from '../../../ui/toast.ts'
import { bytesOf, saveExport } from '../saveExport.ts'
import type { ChosenRequest } from '../useReport.ts'
import { flushAll } from '../write/textBoxes.ts'

type Made = Awaited<ReturnType<typeof client.report.export>>

/**
 * Makes a file of the report and hands it over. Words that wait are saved first. Where the finished file still names somebody,
 * it waits in `made` until the person decides; `cancel` drops what is being made, and nothing comes of it.
 */
export const useExport = (request: ChosenRequest) => {
  const { t } = useTranslation('reportPlace')
  const [making, setMaking] = useState<ReportFormat | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const fail = (error: unknown): void => void toast.show({ tone: 'error', message: problemSentence(error) })
  const hand = async ({ fileName, mediaType, contentBase64 }: Made): Promise<void> => {
    const name = await saveExport(fileName, mediaType, bytesOf(contentBase64))
    if (name !== null) toast.show({ tone: 'good', message: t('exported', { name }) })
  }
  const make = async (format: ReportFormat): Promise<void> => {
    running.current?.abort()
    const run = new AbortController()
    running.current = run
    setMaking(format)
    try {
      if (!(await flushAll())) toast.show({ tone: 'warn', message: t('export.unsaved') })
      const file = await client.report.export({ ...request, format }, { signal: run.signal })
      if (run.signal.aborted) return
      if (file.identities.length > 0) setMade(file)
      else await hand(file)
    } catch (error) {
      if (!run.signal.aborted) fail(error)
    } finally {
      if (running.current === run) {
        running.current = null
        setMaking(null)
      }
    }
  }
  return {
    making,
    made,
    make: (format: ReportFormat) => void make(format),
    cancel: () => {
      running.current?.abort()
      running.current = null
      setMaking(null)
    },
    back: () => setMade(null),
    anyway: () => {
      if (made !== null) hand(made).catch(fail)
      setMade(null)
    },
  }
}
