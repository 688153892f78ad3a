import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { categoryTaxonomy } from '../../../../shared/domain/notes/noteDraft.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { HORIZONS } from '../../../../shared/domain/records/vocabulary.ts'
import { NOTE_TAXONOMIES } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { Choice } from '../../../ui/Select.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { useUndoToast } from '../useUndoToast.ts'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './BulkDialogs.module.css'
import { bulkFields, NOTHING_CHOSEN } from './bulkFields.ts'
import type { BulkChoice } from './bulkFields.ts'

type Props = { notes: Note[]; plan: WorkshopPlan; vocabulary: Vocabulary; onClose: () => void }

const KEEP = ' keep'

/** Gives many notes the same tags. What is left alone stays as each note has it; co-benefits are added. */
export function BulkTagDialog({ notes, plan, vocabulary, onClose }: Props) {
  const { t } = useTranslation(['harvest', 'terms'])
  const [choice, setChoice] = useState<BulkChoice>(NOTHING_CHOSEN)
  const tell = useUndoToast(plan.workshop.id)
  const update = useAction(api.notes.updateMany, {
    undoable: true,
    onDone: () => {
      tell(t('harvest:bulk.tagged', { count: notes.length }), 'note.tag')
      onClose()
    },
  })
  const fields = bulkFields(choice, notes)
  const isNothing = Object.keys(fields).length === 0
  const kinds = choice.kind === undefined ? new Set(notes.map((note) => note.kind)) : new Set([choice.kind])
  const [onlyKind, ...otherKinds] = kinds
  const category = onlyKind !== undefined && otherKinds.length === 0 ? categoryTaxonomy(onlyKind) : null

  const select = (key: keyof BulkChoice, items: readonly Choice[], noneName: string | null) => (
    <Select
      label={t(`harvest:facet.${key}`)}
      items={[{ id: KEEP, name: t('harvest:bulk.keep') }, ...(noneName === null ? [] : [{ id: '', name: noneName }]), ...items]}
      value={(choice[key] as string | undefined) ?? KEEP}
      onChange={(value) => setChoice((before) => ({ ...before, [key]: value === KEEP ? undefined : value }))}
    />
  )
  const none = t('harvest:none')
  return (
    <Dialog
      title={t('harvest:bulk.tagTitle', { count: notes.length })}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('harvest:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isNothing}
            isPending={update.isPending}
            onPress={() => update.mutate({ ids: notes.map((note) => note.id), fields })}
          >
            {t('harvest:bulk.apply', { count: notes.length })}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{t('harvest:bulk.tagAbout')}</p>
      <div className={styles.fields}>
        {select('kind', vocabulary.kinds, null)}
        {category === null ? null : select('category', vocabulary.choices(category), none)}
        {select('level', vocabulary.choices(NOTE_TAXONOMIES.level), none)}
        {select('sector', vocabulary.choices(NOTE_TAXONOMIES.sector), none)}
        {select('lever', vocabulary.choices(NOTE_TAXONOMIES.lever), none)}
        <TagPicker
          label={t('harvest:bulk.addCoBenefits')}
          items={vocabulary.choices(NOTE_TAXONOMIES.coBenefits)}
          value={choice.coBenefits ?? []}
          onChange={(coBenefits) => setChoice((before) => ({ ...before, coBenefits }))}
        />
        {select(
          'horizon',
          HORIZONS.map((horizon) => ({ id: horizon, name: t(`terms:horizon.${horizon}`) })),
          none,
        )}
        {plan.workshop.cities.length === 0
          ? null
          : select(
              'city',
              plan.workshop.cities.map((city) => ({ id: city, name: city })),
              none,
            )}
        {select(
          'unclear',
          [
            { id: 'yes', name: t('harvest:bulk.unclearYes') },
            { id: 'no', name: t('harvest:bulk.unclearNo') },
          ],
          null,
        )}
      </div>
    </Dialog>
  )
}
