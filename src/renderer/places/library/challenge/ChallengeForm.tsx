import { useTranslation } from 'react-i18next'
import { Select } from '../../../ui/Select.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useChallengeLists } from '../../plan/challenges/useChallengeLists.ts'
import type { ChallengeDraft } from './challengeDraft.ts'
import styles from './ChallengeDialog.module.css'

type Props = { draft: ChallengeDraft; isMissing: boolean; onChange: (change: Partial<ChallengeDraft>) => void }
type Text = 'city' | 'country' | 'title' | 'description' | 'lookingFor' | 'source'

const NO_TERMS: readonly never[] = []
const MOST_CODES = 20

/** The fields of a challenge as pages of city-to-city exchanges have them. */
export function ChallengeForm({ draft, isMissing, onChange }: Props) {
  const { t } = useTranslation('challenges')
  const lists = useChallengeLists(NO_TERMS)
  const text = (field: Text, maxLength: number, multiline = false) => (
    <TextField
      label={t(`field.${field}`)}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      maxLength={maxLength}
      multiline={multiline}
      errorMessage={isMissing && (field === 'city' || field === 'title') && draft[field].trim() === '' ? t(`missing.${field}`) : undefined}
      autoFocus={field === 'city'}
    />
  )
  return (
    <>
      <div className={styles.pair}>
        {text('city', 120)}
        {text('country', 80)}
        <Select
          label={t('field.sizeClass')}
          items={lists.sizes}
          value={draft.sizeClass}
          emptyName={t('notSaid')}
          onChange={(sizeClass: string | null) => onChange({ sizeClass })}
        />
      </div>
      {text('title', 300)}
      {text('description', 20_000, true)}
      {text('lookingFor', 20_000, true)}
      <div className={styles.pair}>
        <TagPicker
          label={t('field.challenges')}
          items={lists.challenges}
          value={draft.challenges}
          onChange={(challenges) => onChange({ challenges: challenges.slice(0, MOST_CODES) })}
        />
        <TagPicker
          label={t('field.sectors')}
          items={lists.sectors}
          value={draft.sectors}
          onChange={(sectors) => onChange({ sectors: sectors.slice(0, MOST_CODES) })}
        />
      </div>
      {text('source', 500)}
    </>
  )
}
