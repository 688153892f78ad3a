import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { findThemes } from '../themes/pick/findThemes.ts'
import { ThemeSign } from '../themes/ThemeSign.tsx'
import type { ThemesData } from '../themes/useThemes.ts'
import styles from './RestsOn.module.css'

type Props = {
  text: string
  chosen: readonly string[]
  data: ThemesData
  /** What stands behind these themes, in words. */
  wordsOf: (themeIds: readonly string[]) => string
  onSave: (themeIds: string[]) => void
  onClose: () => void
}

/** The list is short enough to look through. */
const SEARCH_FROM = 8

/** Chooses the themes that a takeaway rests on; Enter in the search takes the first one found. */
export function RestsOnDialog({ text, chosen, data, wordsOf, onSave, onClose }: Props) {
  const { t } = useTranslation(['harvest', 'themes'])
  const [ids, setIds] = useState<readonly string[]>(chosen)
  const [search, setSearch] = useState('')
  const { live, depth } = data.tree
  const found = findThemes(live, search)
  const toggle = (id: string): void => setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  return (
    <Dialog
      title={t('restsOn.title')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onPress={() => onSave(live.map(({ id }) => id).filter((id) => ids.includes(id)))}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p className={styles.takeaway}>{text}</p>
      <p role="status" className={styles.sum}>
        {ids.length === 0 ? t('restsOn.none') : wordsOf(ids)}
      </p>
      {live.length < SEARCH_FROM ? null : (
        <TextField
          label={t('restsOn.search')}
          value={search}
          autoFocus
          maxLength={300}
          onChange={setSearch}
          onKeyDown={(event) => {
            const [first] = found
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || search.trim() === '' || first === undefined) return
            event.preventDefault()
            toggle(first.id)
            setSearch('')
          }}
        />
      )}
      {found.length === 0 ? <p className={styles.sum}>{t('restsOn.noneFound')}</p> : null}
      <ul className={styles.choices} aria-label={t('themes:pick.all')}>
        {found.map((theme) => (
          <li key={theme.id} style={search === '' ? { paddingLeft: depth(theme.id) * 16 } : undefined}>
            <Checkbox className={styles.choice} isSelected={ids.includes(theme.id)} onChange={() => toggle(theme.id)}>
              <span className={styles.mark}>
                <ThemeSign colour={theme.colour} />
                <span className={styles.name}>{theme.label}</span>
                <span className={styles.count}>{t('themes:count.notes', { count: data.allNotesOf(theme.id).length })}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
