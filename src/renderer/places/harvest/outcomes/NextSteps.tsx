import { useTranslation } from 'react-i18next'
import type { NextStep } from '../../../../shared/domain/records/records.ts'
import { NOTE_TAXONOMIES } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TrashIcon } from '../../../ui/icons.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useUndoToast } from '../useUndoToast.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { AddText } from './AddText.tsx'
import styles from './Outcomes.module.css'
import { SavedText } from './SavedText.tsx'

type Props = { workshopId: string; nextSteps: readonly NextStep[]; vocabulary: Vocabulary }

/** Who does what by when, and whether it is done. */
export function NextSteps({ workshopId, nextSteps, vocabulary }: Props) {
  const { t } = useTranslation('harvest')
  const add = useAction(api.harvest.addNextStep, { undoable: true })
  return (
    <>
      {nextSteps.length === 0 ? <p className={styles.about}>{t('nextSteps.about')}</p> : null}
      <ul className={styles.list}>
        {nextSteps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} vocabulary={vocabulary} />
        ))}
      </ul>
      <AddText
        label={t('nextSteps.new')}
        placeholder={t('nextSteps.placeholder')}
        button={t('nextSteps.add')}
        slot={`new-next-step/${workshopId}`}
        onAdd={(what) => add.mutateAsync({ workshopId, fields: { what } })}
      />
    </>
  )
}

function Step({ step, number, vocabulary }: { step: NextStep; number: number; vocabulary: Vocabulary }) {
  const { t } = useTranslation('harvest')
  const tell = useUndoToast(step.workshopId)
  const update = useAction(api.harvest.updateNextStep, { undoable: true })
  const remove = useAction(api.harvest.removeNextStep, { undoable: true, onDone: () => tell(t('nextSteps.removed'), 'nextStep.remove') })
  type Fields = Partial<Pick<NextStep, 'what' | 'who' | 'byWhen' | 'level' | 'done'>>
  const edit = (fields: Fields) => ({ id: step.id, fields, seen: step.heads })
  const save = (fields: Fields): void => update.mutate(edit(fields))
  const saveText = (fields: Fields): Promise<unknown> => update.mutateAsync(edit(fields))
  return (
    <li className={styles.step} data-done={step.done || undefined}>
      <div className={styles.item}>
        <Checkbox isSelected={step.done} aria-label={t('nextSteps.done', { what: step.what })} onChange={(done) => save({ done })} />
        <SavedText
          label={t('nextSteps.what', { number })}
          value={step.what}
          multiline
          isRequired
          maxLength={2000}
          className={styles.text}
          slot={`next-step/${step.id}/what`}
          onSave={(what) => saveText({ what })}
        />
        <div className={styles.tools}>
          <IconButton size="small" label={t('nextSteps.remove', { number })} onPress={() => remove.mutate({ id: step.id })}>
            <TrashIcon />
          </IconButton>
        </div>
      </div>
      <div className={styles.details}>
        <SavedText
          slot={`next-step/${step.id}/who`}
          showLabel
          label={t('nextSteps.who')}
          value={step.who}
          maxLength={300}
          onSave={(who) => saveText({ who })}
        />
        <SavedText
          slot={`next-step/${step.id}/byWhen`}
          showLabel
          label={t('nextSteps.byWhen')}
          value={step.byWhen}
          maxLength={60}
          onSave={(byWhen) => saveText({ byWhen })}
        />
        <Select
          label={t('facet.level')}
          items={vocabulary.choices(NOTE_TAXONOMIES.level)}
          value={step.level}
          emptyName={t('none')}
          onChange={(level: string | null) => save({ level })}
        />
      </div>
    </li>
  )
}
