import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { harvestAddress } from '../filter/harvestQuery.ts'
import { tabOf } from './harvestViews.ts'
import type { HarvestTab, HarvestView } from './harvestViews.ts'
import styles from './ViewRow.module.css'

type Props = {
  workshopId: string
  tabs: readonly HarvestTab[]
  view: HarvestView
  /** Pairs of notes that wait for a decision; null while nobody knows. */
  waiting: number | null
  onShow: (view: HarvestView) => void
}

const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

/** The row of views: real links, so that one can be opened beside the other. */
export function ViewRow({ workshopId, tabs, view, waiting, onShow }: Props) {
  const { t } = useTranslation('harvest')
  return (
    <nav aria-label={t('views.label')} className={styles.row}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={harvestAddress(workshopId, { view: tab })}
          className={styles.tab}
          aria-current={tab === tabOf(view) ? 'page' : undefined}
          onClick={(event) => {
            if (!isPlain(event)) return
            event.preventDefault()
            onShow(tab)
          }}
        >
          {t(`views.${tab}`)}
          {tab === 'duplicates' && waiting !== null && waiting > 0 ? (
            <span className={styles.count} aria-label={t('views.waiting', { count: waiting })} role="img">
              {waiting}
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  )
}
