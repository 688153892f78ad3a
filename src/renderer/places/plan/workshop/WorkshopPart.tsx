import { useTranslation } from 'react-i18next'
import { ATTRIBUTIONS } from '../../../../shared/domain/records/vocabulary.ts'
import { openBundleDialog } from '../../../bundles/bundleDialogs.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { AutoTextField } from '../saving/AutoTextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import { ListField } from './ListField.tsx'
import { WorkshopDates } from './WorkshopDates.tsx'
import { WorkshopLanguages } from './WorkshopLanguages.tsx'
import styles from './WorkshopPart.module.css'

/** What the workshop is: its name, where and when, and who may be named afterwards. */
export function WorkshopPart() {
  const { t } = useTranslation(['plan', 'terms', 'bundles'])
  const { plan, queue } = usePlan()
  const { workshop } = plan
  const text = (field: 'title' | 'project' | 'organiser' | 'venue') => (
    <AutoTextField
      entity="workshop"
      record={workshop}
      field={field}
      stored={workshop[field]}
      label={t(`plan:workshop.${field}`)}
      maxLength={300}
    />
  )
  return (
    <div className={styles.columns}>
      <section className={styles.group} aria-labelledby="plan-what">
        <h2 id="plan-what" className={styles.heading}>
          {t('plan:workshop.what')}
        </h2>
        {text('title')}
        {text('project')}
        {text('organiser')}
        <ListField
          label={t('plan:workshop.cities')}
          description={t('plan:workshop.citiesAbout')}
          value={workshop.cities}
          onChange={(cities) => queue.edit('workshop', workshop.id, { cities }, 'now')}
        />
        {text('venue')}
        <WorkshopDates />
        <WorkshopLanguages />
      </section>
      <section className={styles.group} aria-labelledby="plan-naming">
        <h2 id="plan-naming" className={styles.heading}>
          {t('plan:workshop.naming')}
        </h2>
        <p className={styles.about}>{t('plan:workshop.namingAbout')}</p>
        <ChoiceGroup
          label={t('plan:workshop.attribution')}
          hideLabel
          items={ATTRIBUTIONS.map((id) => ({ id, name: t(`terms:attribution.${id}`), about: t(`terms:attributionAbout.${id}`) }))}
          value={workshop.attribution}
          onChange={(attribution) => queue.edit('workshop', workshop.id, { attribution }, 'now')}
        />
        {workshop.conflicts.includes('attribution') ? <ConflictButton entity="workshop" id={workshop.id} field="attribution" /> : null}
        <h2 className={styles.next}>{t('plan:workshop.otherLaptop')}</h2>
        <p className={styles.about}>{t('plan:workshop.otherLaptopAbout')}</p>
        <Button className={styles.alone} onPress={() => openBundleDialog({ kind: 'handOver', workshopId: workshop.id })}>
          {t('bundles:handOver.button')}
        </Button>
      </section>
    </div>
  )
}
