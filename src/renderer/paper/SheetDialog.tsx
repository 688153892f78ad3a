import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { FindSheet } from './FindSheet.tsx'
import type { Sheet } from './FindSheet.tsx'
import { startPaperQueue } from './paperQueue.ts'
import { TypeSheet } from './TypeSheet.tsx'

/** First the code, then the lines of the sheet that it belongs to; after one sheet the next one. */
export function SheetDialog({ workshopId, onClose }: { workshopId: string; onClose: () => void }) {
  const { t } = useTranslation('paper')
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => startPaperQueue(), [])
  const table = plan.data?.tables.find(({ id }) => id === sheet?.tableId)
  const session = plan.data?.sessions.find(({ id }) => id === table?.sessionId)
  const footer = (
    <>
      <Button onPress={onClose}>{t('done')}</Button>
      <Button variant="primary" onPress={() => setSheet(null)}>
        {t('nextSheet')}
      </Button>
    </>
  )
  const isTyping = sheet !== null && table !== undefined && session !== undefined
  return (
    <Dialog
      title={isTyping ? t('sheetTitle', { table: table.number, round: sheet.round }) : t('title')}
      size="wide"
      isOpen
      onOpenChange={(open) => open || onClose()}
      footer={isTyping ? footer : undefined}
    >
      {plan.data === undefined ? (
        <Spinner />
      ) : isTyping ? (
        <TypeSheet key={`${sheet.tableId}/${sheet.round}`} table={table} session={session} round={sheet.round} />
      ) : (
        <FindSheet sessions={plan.data.sessions} tables={plan.data.tables} onFound={setSheet} />
      )}
    </Dialog>
  )
}
