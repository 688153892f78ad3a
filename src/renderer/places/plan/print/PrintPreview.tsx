import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { problemOf } from '../../../transport/problem.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { DownloadIcon } from '../../../ui/icons.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { usePlanView } from '../planView.ts'
import { PageTurner } from './PageTurner.tsx'
import { PaperRun } from './PaperRun.tsx'
import { PrintHints } from './PrintHints.tsx'
import styles from './PrintPart.module.css'
import { useSavedFile } from './useSavedFile.ts'
import type { PrintDesk } from './usePrintDesk.ts'

/** The pages that were chosen, one at a time, with the two ways to get them onto paper. */
export function PrintPreview({ desk }: { desk: PrintDesk }) {
  const { t } = useTranslation('print')
  const { order, missing } = desk
  const [isPrinting, setPrinting] = useState(false)
  const save = useSavedFile()
  const pages = useQuery({
    ...api.print.pages.queryOptions({ input: missing === null ? order : skipToken }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const pdf = useAction(api.print.pdf, { onDone: save })
  if (missing !== null) return <EmptyState title={t(`missing.${missing}`)} />
  if (pages.isError) return <Refused error={pages.error} />
  if (!pages.data) return <Spinner />
  return (
    <>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => setPrinting(true)} isPending={isPrinting}>
          {t('print')}
        </Button>
        <Button onPress={() => pdf.mutate(order)} isPending={pdf.isPending}>
          <DownloadIcon />
          {t('savePdf')}
        </Button>
      </div>
      <PrintHints desk={desk} order={order} unprintable={pages.data.unprintable} />
      <PageTurner key={`${order.kind} ${order.paper} ${order.sessionId}`} document={pages.data} />
      {isPrinting ? <PaperRun document={pages.data} onDone={() => setPrinting(false)} /> : null}
    </>
  )
}

/** The sentence for what is missing, with the way to where it can be made good. */
function Refused({ error }: { error: unknown }) {
  const { t, i18n } = useTranslation('print')
  const reason = String(problemOf(error).detail['reason'] ?? '')
  if (!i18n.exists(`print:refused.${reason}`)) return <EmptyState title={t('nothing')}>{problemSentence(error)}</EmptyState>
  const action =
    reason === 'no-plan' ? (
      <Button variant="primary" onPress={() => usePlanView.setState({ part: 'seating' })}>
        {t('toSeating')}
      </Button>
    ) : reason === 'no-tables' ? (
      <Button variant="primary" onPress={() => usePlanView.setState({ part: 'agenda' })}>
        {t('toAgenda')}
      </Button>
    ) : undefined
  return (
    <EmptyState title={t('nothing')} action={action}>
      {t(`refused.${reason}`)}
    </EmptyState>
  )
}
