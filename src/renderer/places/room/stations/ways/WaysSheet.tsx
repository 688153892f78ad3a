import type { CSSProperties } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { QrCode } from '../../../../../charts/QrCode.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { CloseIcon } from '../../../../ui/icons.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { shortAddress } from '../shortAddress.ts'
import { useStations } from '../stationsContext.ts'
import { openAbove } from '../stationsView.ts'
import { PrintWays } from './PrintWays.tsx'
import { tableWays } from './tableWays.ts'
import styles from './WaysSheet.module.css'

/** A little wider than high, as screens are; read by the style sheet. */
const shapeOf = (count: number): CSSProperties => {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 1.6)))
  return { '--columns': columns, '--rows': Math.max(1, Math.ceil(count / columns)) } as CSSProperties
}

/** The QR codes of all tables on one screen, for the projector, and from there to paper. */
export function WaysSheet() {
  const { t } = useTranslation(['stations', 'ui'])
  const { invitations, tables, nameOf, state } = useStations()
  const ways = tableWays(tables, invitations)
  return (
    <ModalOverlay className={styles.veil} isOpen onOpenChange={() => openAbove(null)}>
      <Modal className={styles.modal}>
        <AriaDialog className={styles.sheet}>
          <header className={styles.head}>
            <div>
              <Heading slot="title" level={2} className={styles.title}>
                {t('sheet.title')}
              </Heading>
              <p className={styles.about}>{t('sheet.about')}</p>
            </div>
            <div className={styles.does}>
              <PrintWays ways={ways} />
              <IconButton label={t('ui:close')} onPress={() => openAbove(null)}>
                <CloseIcon />
              </IconButton>
            </div>
          </header>
          {tables.length === 0 ? <p role="status">{t('sheet.noTables')}</p> : null}
          {tables.length > 0 && ways.length === 0 ? <Spinner /> : null}
          <ul className={styles.grid} tabIndex={0} aria-label={t('sheet.title')} style={shapeOf(ways.length)}>
            {ways.map(({ table, url }) => (
              <li key={table.id} className={styles.way}>
                <QrCode text={url} title={t('ways.qr', { place: nameOf(table.id) })} className={styles.code} />
                <p className={styles.number}>{table.number}</p>
                <p className={styles.name}>{table.title}</p>
              </li>
            ))}
          </ul>
          <p className={styles.foot}>{t('sheet.foot', { address: shortAddress(state.open?.url ?? '') })}</p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
