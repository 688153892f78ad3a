import { useTranslation } from 'react-i18next'
import type { MatrixAxis } from '../../../../shared/contract/projects.contract.ts'
import { Button } from '../../../ui/Button.tsx'
import type { ProjectView } from '../projectView.ts'
import styles from './Presets.module.css'

/** The tables that synthesis reports have. */
const PRESETS: readonly [MatrixAxis, MatrixAxis][] = [
  ['city', 'sector'],
  ['city', 'level'],
  ['theme', 'workshop'],
  ['coBenefit', 'category'],
]

export function Presets({ view, onChange }: { view: ProjectView; onChange: (change: Partial<ProjectView>) => void }) {
  const { t } = useTranslation('project')
  return (
    <div className={styles.presets} role="group" aria-label={t('crossing.presets')}>
      {PRESETS.map(([rows, columns]) => (
        <Button
          key={rows + columns}
          size="small"
          aria-pressed={view.rows === rows && view.columns === columns}
          variant={view.rows === rows && view.columns === columns ? 'plain' : 'quiet'}
          onPress={() => onChange({ rows, columns })}
        >
          {t('crossing.preset', { rows: t(`axis.${rows}`), columns: t(`axis.${columns}`) })}
        </Button>
      ))}
    </div>
  )
}
