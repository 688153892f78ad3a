import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Takeaway } from '../../../../shared/domain/records/records.ts'
import type { Evidence } from '../../../../shared/domain/themes/evidence.ts'
import { Button } from '../../../ui/Button.tsx'
import { harvestPath } from '../filter/harvestQuery.ts'
import { ThemeSign } from '../themes/ThemeSign.tsx'
import { useEvidenceWords } from '../themes/useEvidenceWords.ts'
import type { ThemesData } from '../themes/useThemes.ts'
import styles from './RestsOn.module.css'
import { RestsOnDialog } from './RestsOnDialog.tsx'

type Props = {
  takeaway: Takeaway
  number: number
  data: ThemesData
  evidence: (...themeIds: string[]) => Evidence
  onSave: (themes: string[]) => void
}

/** The themes that a takeaway rests on, how many notes and tables that is, and the way to those notes. */
export function RestsOn({ takeaway, number, data, evidence, onSave }: Props) {
  const { t } = useTranslation(['harvest', 'themes'])
  const words = useEvidenceWords()
  const [isOpen, setOpen] = useState(false)
  const { live, canonical } = data.tree
  if (!data.isThere || live.length === 0) return null
  const stands = new Set(takeaway.themes.map(canonical))
  const themes = live.filter(({ id }) => stands.has(id))
  const ids = themes.map(({ id }) => id)
  const wordsOf = (themeIds: readonly string[]): string => words.short(evidence(...themeIds))
  return (
    <div className={styles.line}>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('restsOn.open', { words: t('restsOn.label'), number })}
        onPress={() => setOpen(true)}
      >
        {t('restsOn.label')}
      </Button>
      {themes.map((theme) => (
        <span key={theme.id} className={styles.mark} data-rests-on={theme.id}>
          <ThemeSign colour={theme.colour} />
          <span className={styles.name}>{theme.label}</span>
        </span>
      ))}
      {themes.length === 0 ? null : (
        <Link href={harvestPath(takeaway.workshopId, { filter: { theme: ids } })} className={styles.count}>
          {wordsOf(ids)}
        </Link>
      )}
      {isOpen ? (
        <RestsOnDialog
          text={takeaway.text}
          chosen={ids}
          data={data}
          wordsOf={wordsOf}
          onSave={(chosen) => {
            setOpen(false)
            // A theme that was removed may come back by Undo, so it stays named.
            onSave([...chosen, ...takeaway.themes.filter((id) => canonical(id) === null)])
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}
