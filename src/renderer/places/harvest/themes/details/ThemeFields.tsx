import { useTranslation } from 'react-i18next'
import { THEME_COLOURS } from '../../../../../shared/domain/records/vocabulary.ts'
import type { ThemeTree } from '../../../../../shared/domain/themes/themeTree.ts'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { ThemeSign } from '../ThemeSign.tsx'
import styles from './ThemeDialog.module.css'
import type { ThemeWords } from './themeWords.ts'

type Props = {
  words: ThemeWords
  tree: ThemeTree
  /** The theme itself, which cannot be a part of itself; null for a new one. */
  themeId: string | null
  autoFocus?: boolean
  onChange: (change: Partial<ThemeWords>) => void
}

/** Name, definition, colour and place of a theme. */
export function ThemeFields({ words, tree, themeId, autoFocus, onChange }: Props) {
  const { t } = useTranslation(['themes', 'terms'])
  const own = new Set(themeId === null ? [] : tree.withParts(themeId))
  const parents = tree.live.filter(({ id }) => !own.has(id)).map(({ id, label }) => ({ id, name: label }))
  return (
    <div className={styles.fields}>
      <TextField
        label={t('themes:fields.label')}
        value={words.label}
        maxLength={300}
        autoFocus={autoFocus}
        inputClassName={styles.labelInput}
        onChange={(label) => onChange({ label })}
      />
      <TextField
        label={t('themes:fields.definition')}
        description={t('themes:fields.definitionAbout')}
        multiline
        rows={2}
        value={words.definition}
        maxLength={2000}
        onChange={(definition) => onChange({ definition })}
      />
      <ChoiceGroup
        label={t('themes:fields.colour')}
        size="small"
        items={THEME_COLOURS.map((colour) => ({
          id: colour,
          name: t(`terms:themeColour.${colour}`),
          icon: <ThemeSign colour={colour} />,
        }))}
        value={words.colour}
        onChange={(colour) => onChange({ colour })}
      />
      {parents.length === 0 ? null : (
        <Select
          label={t('themes:fields.parent')}
          items={parents}
          value={words.parentId === null ? null : tree.canonical(words.parentId)}
          emptyName={t('themes:fields.noParent')}
          onChange={(parentId: string | null) => onChange({ parentId })}
        />
      )}
    </div>
  )
}
