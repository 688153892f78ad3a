import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintPageView } from '../../../../charts/print/PrintPageView.tsx'
import type { PrintDocument } from '../../../../shared/domain/print/page.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { BackIcon, ForwardIcon } from './pageIcons.tsx'
import styles from './PageTurner.module.css'

const STEPS: Record<string, number> = { PageUp: -1, PageDown: 1, ArrowLeft: -1, ArrowRight: 1 }

/** One page at a time; arrows and page keys turn them while the page has the focus. */
export function PageTurner({ document }: { document: PrintDocument }) {
  const { t } = useTranslation('print')
  const [wanted, setWanted] = useState(0)
  const { pages, outline } = document
  const index = Math.min(wanted, pages.length - 1)
  const page = pages[index]
  if (!page) return null
  const turn = (to: number): void => setWanted(Math.max(0, Math.min(pages.length - 1, to)))
  const name = t('page', { page: index + 1, pages: pages.length })
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'Home' ? -index : event.key === 'End' ? pages.length : STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    turn(index + step)
  }
  const part = outline.findLastIndex((entry) => entry.page <= index)
  return (
    <div className={styles.turner}>
      <div className={styles.bar}>
        <IconButton label={t('previous')} isDisabled={index === 0} onPress={() => turn(index - 1)}>
          <BackIcon />
        </IconButton>
        <span className={styles.count} role="status">
          {name}
        </span>
        <IconButton label={t('next')} isDisabled={index === pages.length - 1} onPress={() => turn(index + 1)}>
          <ForwardIcon />
        </IconButton>
        {outline.length > 1 ? (
          <Select
            className={styles.goTo}
            label={t('goTo')}
            hideLabel
            size="small"
            items={outline.map(({ title }, place) => ({ id: String(place), name: title }))}
            value={part < 0 ? null : String(part)}
            onChange={(place) => turn(outline[Number(place)]?.page ?? 0)}
          />
        ) : null}
      </div>
      {/* The page scrolls with its keys like a list would, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.desk}
        lang={document.language}
        tabIndex={0}
        role="region"
        aria-label={name}
        onKeyDown={onKeyDown}
        data-print-page={index + 1}
      >
        <div className={styles.page} style={{ width: `min(100%, ${(76 * page.width) / page.height}vh, ${page.width * 1.6}mm)` }}>
          <PrintPageView page={page} label={name} />
        </div>
      </div>
    </div>
  )
}
