import { useTranslation } from 'react-i18next'
import type { CityChallenge, FieldsOf } from '../../../../shared/domain/records/records.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TrashIcon } from '../../../ui/icons.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { SavedText } from '../../harvest/outcomes/SavedText.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './ChallengesPart.module.css'
import type { ChallengeLists } from './useChallengeLists.ts'

type Fields = Partial<Omit<FieldsOf<'cityChallenge'>, 'rank'>>
type Text = 'title' | 'city' | 'country' | 'description' | 'lookingFor' | 'source'
type Props = { challenge: CityChallenge; number: number; lists: ChallengeLists; onSheet: () => void }

/** One challenge, edited where it stands; every field stores itself. */
export function ChallengeCard({ challenge, number, lists, onSheet }: Props) {
  const { t } = useTranslation('challenges')
  const { offerUndo } = usePlan()
  const { id, heads } = challenge
  const update = useAction(api.cityChallenges.update, { undoable: true })
  const remove = useAction(api.cityChallenges.remove, { undoable: true, onDone: () => offerUndo(t('removed'), 'cityChallenge.remove') })
  const save = (fields: Fields): Promise<unknown> => update.mutateAsync({ id, fields, seen: heads })
  const text = (field: Text, maxLength: number, multiline = false) => (
    <SavedText
      key={field}
      slot={`city-challenge/${id}/${field}`}
      label={t(`field.${field}`)}
      showLabel
      value={challenge[field]}
      multiline={multiline}
      isRequired={field === 'title'}
      maxLength={maxLength}
      {...(multiline ? { className: styles.long! } : field === 'title' ? { className: styles.title! } : {})}
      onSave={(value) => save({ [field]: value })}
    />
  )
  return (
    <article className={styles.card} aria-label={t('card', { number, title: challenge.title })}>
      {text('title', 300)}
      <div className={styles.facts}>
        {text('city', 120)}
        {text('country', 80)}
        <Select
          label={t('field.sizeClass')}
          items={lists.sizes}
          value={challenge.sizeClass}
          emptyName={t('notSaid')}
          onChange={(sizeClass: string | null) => update.mutate({ id, fields: { sizeClass }, seen: heads })}
        />
      </div>
      {text('description', 20_000, true)}
      {text('lookingFor', 20_000, true)}
      <div className={styles.facts}>
        <TagPicker
          label={t('field.challenges')}
          items={lists.challenges}
          value={challenge.challenges}
          onChange={(challenges) => update.mutate({ id, fields: { challenges: challenges.slice(0, 20) }, seen: heads })}
        />
        <TagPicker
          label={t('field.sectors')}
          items={lists.sectors}
          value={challenge.sectors}
          onChange={(sectors) => update.mutate({ id, fields: { sectors: sectors.slice(0, 20) }, seen: heads })}
        />
      </div>
      <div className={styles.facts}>
        {text('source', 500)}
        <TextField
          label={t('field.publishedOn')}
          type="date"
          value={challenge.publishedOn ?? ''}
          onChange={(day) => update.mutate({ id, fields: { publishedOn: day === '' ? null : day }, seen: heads })}
        />
      </div>
      <div className={styles.foot}>
        <Button variant="primary" onPress={onSheet} aria-label={t('sheet.openOf', { title: challenge.title })}>
          {t('sheet.open')}
        </Button>
        {challenge.conflicts.map((field) => (
          <ConflictButton key={field} entity="cityChallenge" id={id} field={field} />
        ))}
        <IconButton label={t('remove', { title: challenge.title })} onPress={() => remove.mutate({ id })}>
          <TrashIcon />
        </IconButton>
      </div>
    </article>
  )
}
