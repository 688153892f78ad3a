import { useTranslation } from 'react-i18next'
import type { ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { MenuButton } from '../../../ui/Menu.tsx'
import { jumpTo } from './jump.ts'
import styles from './PreviewPane.module.css'

/** The sections of the report, to jump to: a list where there is room beside the page, else a menu. */
export function ContentsMenu({ model }: { model: ReportModel }) {
  const { t } = useTranslation('reportPlace')
  return (
    <>
      <div className={styles.contentsMenu}>
        <MenuButton
          label={t('contents')}
          size="small"
          items={model.sections.map(({ id, number, heading }) => ({ id, name: `${number} ${heading}`.trim() }))}
          onAction={jumpTo}
        />
      </div>
      <nav className={styles.contentsList} aria-label={t('contents')} lang={model.language}>
        <ol>
          {model.sections.map(({ id, number, heading }) => (
            <li key={id}>
              <button type="button" onClick={() => jumpTo(id)}>
                <span className={styles.number}>{number}</span>
                <span>{heading}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}
