import { useTranslation } from 'react-i18next'
import type { AskedPrint } from '../../../../shared/contract/print.contract.ts'
import { WarnIcon } from '../../../ui/icons.tsx'
import styles from './PrintPart.module.css'
import type { PrintDesk } from './usePrintDesk.ts'

const MOST = 12

type Props = { desk: PrintDesk; order: AskedPrint; unprintable: readonly string[] }

/** How to handle the paper, and which names the font cannot print. */
export function PrintHints({ desk, order, unprintable }: Props) {
  const { t } = useTranslation('print')
  const hints = [
    order.kind === 'badges' && !desk.hasPlan ? t('badgesWithoutPlan') : '',
    order.kind === 'table-cards' ? t('hint.table-cards') : '',
    order.paper === 'a6-on-a4' ? t('hint.cut') : '',
    order.paper === 'a6-on-a4' || order.paper.startsWith('labels') ? t('hint.real') : '',
  ].filter((hint) => hint !== '')
  return (
    <>
      {hints.length > 0 ? <p className={styles.about}>{hints.join(' ')}</p> : null}
      {unprintable.length > 0 ? (
        <div className={styles.notice} role="note">
          <WarnIcon />
          <p>
            {t('unprintable', { count: unprintable.length })} <bdi>{unprintable.slice(0, MOST).join(' · ')}</bdi>
            {unprintable.length > MOST ? ` ${t('unprintableMore', { count: unprintable.length - MOST })}` : ''}
          </p>
        </div>
      ) : null}
    </>
  )
}
