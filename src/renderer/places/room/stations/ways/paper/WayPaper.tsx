import { useTranslation } from 'react-i18next'
import { QrCode } from '../../../../../../charts/QrCode.tsx'
import type { TableWay } from '../tableWays.ts'
import { useStations } from '../../stationsContext.ts'
import { LANGUAGES } from '../../../../../i18n/i18n.ts'
import type { Language } from '../../../../../i18n/i18n.ts'
import styles from './WayPapers.module.css'

/** The paper of one table: which one it is, its code, and what to do. */
export function WayPaper({ way: { table, url }, address }: { way: TableWay; address: string }) {
  const { t } = useTranslation('stations')
  const { nameOf } = useStations()
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <p className={styles.number}>{table.number}</p>
        <h2 className={styles.title}>{table.title}</h2>
      </header>
      <QrCode text={url} title={t('ways.qr', { place: nameOf(table.id) })} className={styles.code} />
      <div className={styles.words}>
        {LANGUAGES.map((language) => (
          <WhatToDo key={language} language={language} address={address} />
        ))}
      </div>
    </article>
  )
}

function WhatToDo({ language, address }: { language: Language; address: string }) {
  const { t } = useTranslation('stations', { lng: language })
  return (
    <div lang={language}>
      <h3>{t('paper.title')}</h3>
      <ol>
        <li>{t('paper.wifi')}</li>
        <li>{t('paper.scan')}</li>
        <li>{t('paper.name')}</li>
      </ol>
      <p>
        {t('paper.typed')} <b className={styles.address}>{address}</b>
      </p>
    </div>
  )
}
