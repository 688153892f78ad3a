import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoryTaxonomy, withKind } from '../../../../shared/domain/notes/noteDraft.ts'
import type { NoteDraft } from '../../../../shared/domain/notes/noteDraft.ts'
import { yearOf } from '../../../../shared/domain/notes/noteTagging.ts'
import { HORIZONS } from '../../../../shared/domain/records/vocabulary.ts'
import type { Horizon } from '../../../../shared/domain/records/vocabulary.ts'
import { NOTE_TAXONOMIES } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { TaxonomyId } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import { Select } from '../../../ui/Select.tsx'
import type { Choice } from '../../../ui/Select.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './note.module.css'

type Props = {
  draft: NoteDraft
  cities: readonly string[]
  vocabulary: Vocabulary
  onChange: (part: Partial<NoteDraft>) => void
}

/** The present value stays in its list, also where its term was switched off since. */
const withCurrent = (choices: Choice[], current: string | null, name: (code: string) => string): Choice[] =>
  current === null || choices.some(({ id }) => id === current) ? choices : [...choices, { id: current, name: name(current) }]

/** The tags of a note. */
export function TagFields({ draft, cities, vocabulary, onChange }: Props) {
  const { t } = useTranslation(['harvest', 'terms', 'table'])
  const [typedYear, setTypedYear] = useState('')
  const category = categoryTaxonomy(draft.kind)
  const field = (facet: 'category' | 'level' | 'sector' | 'lever', taxonomy: TaxonomyId) => (
    <Select
      label={t(`harvest:facet.${facet}`)}
      items={withCurrent(vocabulary.choices(taxonomy), draft[facet], (code) => vocabulary.name(facet, code))}
      value={draft[facet]}
      emptyName={t('harvest:none')}
      onChange={(code: string | null) => onChange({ [facet]: code })}
    />
  )
  const cityChoices = withCurrent(
    cities.map((city) => ({ id: city, name: city })),
    draft.city,
    (city) => city,
  )
  return (
    <div className={styles.fields}>
      <Select
        label={t('harvest:facet.kind')}
        items={vocabulary.kinds}
        value={draft.kind}
        onChange={(kind) => onChange(withKind(draft, kind))}
      />
      {category === null ? null : field('category', category)}
      {field('level', NOTE_TAXONOMIES.level)}
      {field('sector', NOTE_TAXONOMIES.sector)}
      {field('lever', NOTE_TAXONOMIES.lever)}
      <TagPicker
        label={t('harvest:facet.coBenefit')}
        items={draft.coBenefits.reduce(
          (items, code) => withCurrent(items, code, (one) => vocabulary.name('coBenefit', one)),
          vocabulary.choices(NOTE_TAXONOMIES.coBenefits),
        )}
        value={draft.coBenefits}
        onChange={(coBenefits) => onChange({ coBenefits })}
      />
      <Select
        label={t('harvest:facet.horizon')}
        items={HORIZONS.map((horizon) => ({ id: horizon, name: t(`terms:horizon.${horizon}`) }))}
        value={draft.horizon}
        emptyName={t('harvest:none')}
        onChange={(horizon: Horizon | null) => onChange({ horizon })}
      />
      <TextField
        label={t('table:year.label')}
        placeholder={t('table:year.placeholder')}
        maxLength={4}
        value={yearOf(typedYear) === draft.year ? typedYear : String(draft.year ?? '')}
        onChange={(typed) => {
          setTypedYear(typed.trim())
          onChange({ year: yearOf(typed.trim()) })
        }}
        onBlur={() => setTypedYear('')}
      />
      {cityChoices.length === 0 ? null : (
        <Select
          label={t('harvest:facet.city')}
          items={cityChoices}
          value={draft.city}
          emptyName={t('harvest:none')}
          onChange={(city: string | null) => onChange({ city })}
        />
      )}
      <TextField
        label={t('harvest:edit.speaker')}
        description={t('harvest:edit.speakerAbout')}
        value={draft.speaker ?? ''}
        maxLength={200}
        onChange={(speaker) => onChange({ speaker: speaker === '' ? null : speaker })}
      />
    </div>
  )
}
