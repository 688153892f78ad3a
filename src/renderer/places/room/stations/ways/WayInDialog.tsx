import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QrCode } from '../../../../../charts/QrCode.tsx'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { copyText } from '../../../../ui/copyText.ts'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { toast } from '../../../../ui/toast.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import { openAbove } from '../stationsView.ts'
import { TypedCode } from './TypedCode.tsx'
import styles from './ways.module.css'

/** How a device comes to one table or becomes the projector: scan, type, or follow a link. */
export function WayInDialog({ tableId }: { tableId: string | null }) {
  const { t } = useTranslation(['stations'])
  const { workshopId, invitations, nameOf } = useStations()
  const [isAsked, setAsked] = useState(false)
  const kind = tableId === null ? 'stage' : 'table'
  const renew = useAction(api.stations.renewInvitation, { onDone: () => toast.show({ message: t('ways.renewed'), tone: 'good' }) })
  const way = invitations.find((one) => one.kind === kind && one.tableId === tableId)
  const place = nameOf(tableId)
  const copy = (url: string): void => {
    const isCopied = copyText(url)
    toast.show({ message: t(isCopied ? 'ways.copied' : 'ways.notCopied'), tone: isCopied ? 'good' : 'warn' })
  }
  return (
    <Dialog title={place} isOpen onOpenChange={() => openAbove(null)}>
      {way?.url == null ? (
        <Spinner />
      ) : (
        <>
          <p>{t(kind === 'stage' ? 'ways.scanStage' : 'ways.scan')}</p>
          <QrCode text={way.url} title={t('ways.qr', { place })} className={styles.large} />
          <TypedCode way={way} />
          <div className={panel.buttons}>
            <Button onPress={() => copy(way.url ?? '')}>{t('ways.copy')}</Button>
            <Button onPress={() => setAsked(true)}>{t('ways.renew.button')}</Button>
          </div>
        </>
      )}
      {isAsked ? (
        <ConfirmDialog
          title={t('ways.renew.title')}
          confirm={t('ways.renew.button')}
          onConfirm={() => renew.mutate({ workshopId, kind, tableId })}
          onDone={() => setAsked(false)}
        >
          <p>{t('ways.renew.text')}</p>
        </ConfirmDialog>
      ) : null}
    </Dialog>
  )
}
