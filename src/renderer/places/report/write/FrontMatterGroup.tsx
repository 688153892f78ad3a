import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { DISSEMINATION_LEVELS } from '../../../../shared/domain/records/vocabulary.ts'
import { Select } from '../../../ui/Select.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import { Fold } from './Fold.tsx'
import { LogoField } from './LogoField.tsx'
import { Revisions } from './Revisions.tsx'
import { SectionText } from './SectionText.tsx'
import { SetupDay } from './SetupDay.tsx'
import { SetupLines } from './SetupLines.tsx'
import { SetupText } from './SetupText.tsx'
import { TITLE_TEXTS } from './textOf.ts'
import styles from './write.module.css'

/** The title page and what a deliverable of a European project has to say about itself. */
export function FrontMatterGroup({ plan, setup }: { plan: WorkshopPlan; setup: SetupView }) {
  const { t } = useTranslation('reportPlace')
  const { workshopId, fields } = setup
  const now = [fields.deliverable, fields.version && t('front.versionNow', { version: fields.version })].filter(Boolean).join(', ')
  return (
    <Fold id={`${workshopId}/front`} title={t('group.front')} now={now || t('front.none')}>
      {TITLE_TEXTS.map((section) => (
        <SectionText
          key={`${workshopId}/${section}`}
          workshopId={workshopId}
          section={section}
          stored={plan.reportTexts.find((one) => one.section === section)}
        />
      ))}
      <LogoField setup={setup} />
      <SetupLines setup={setup} field="authors" label={t('front.authors')} description={t('front.onePerLine')} />
      <SetupLines setup={setup} field="partners" label={t('front.partners')} description={t('front.onePerLine')} />
      <div className={styles.pair}>
        <SetupText
          setup={setup}
          field="deliverable"
          label={t('front.deliverable')}
          placeholder={t('front.deliverableLike')}
          maxLength={60}
        />
        <SetupText setup={setup} field="version" label={t('front.version')} placeholder={t('front.versionLike')} maxLength={30} />
        <SetupText setup={setup} field="workPackage" label={t('front.workPackage')} maxLength={120} />
        <SetupText setup={setup} field="grantNumber" label={t('front.grantNumber')} maxLength={120} />
        <SetupDay setup={setup} field="dueOn" label={t('front.dueOn')} />
        <SetupDay setup={setup} field="deliveredOn" label={t('front.deliveredOn')} />
      </div>
      <Dissemination setup={setup} />
      <SetupText
        setup={setup}
        field="abstract"
        label={t('front.abstract')}
        description={t('front.abstractAbout')}
        multiline
        rows={3}
        maxLength={5000}
      />
      <SetupText
        setup={setup}
        field="funding"
        label={t('front.funding')}
        description={t('front.fundingAbout')}
        multiline
        rows={2}
        maxLength={2000}
      />
      <Revisions setup={setup} />
    </Fold>
  )
}

function Dissemination({ setup }: { setup: SetupView }) {
  const { t } = useTranslation(['reportPlace', 'terms'])
  const handle = useSetupField(setup, 'dissemination')
  return (
    <div className={styles.section}>
      <Select
        label={t('reportPlace:front.dissemination')}
        emptyName={t('reportPlace:front.notGiven')}
        items={DISSEMINATION_LEVELS.map((id) => ({ id, name: t(`terms:dissemination.${id}`) }))}
        value={handle.value}
        onChange={handle.choose}
      />
      <FieldState setup={setup} field="dissemination" handle={handle} onlyTrouble />
    </div>
  )
}
