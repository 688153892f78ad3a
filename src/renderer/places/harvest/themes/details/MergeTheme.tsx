import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Select } from '../../../../ui/Select.tsx'
import type { ThemesData } from '../useThemes.ts'
import styles from './ThemeDialog.module.css'

type Props = { theme: Theme; data: ThemesData; onMerge: (into: string) => void }

/** Lets a theme go up in another one. */
export function MergeTheme({ theme, data, onMerge }: Props) {
  const { t } = useTranslation('themes')
  const [into, setInto] = useState<string | null>(null)
  const others = data.tree.live.filter(({ id }) => id !== theme.id).map(({ id, label }) => ({ id, name: label }))
  if (others.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('merge.title')}</h3>
      <p className={styles.quiet}>{t('merge.about')}</p>
      <div className={styles.merge}>
        <Select label={t('merge.into')} items={others} value={into} onChange={setInto} placeholder={t('merge.choose')} />
        <Button isDisabled={into === null} onPress={() => into !== null && onMerge(into)}>
          {t('merge.apply')}
        </Button>
      </div>
    </section>
  )
}
