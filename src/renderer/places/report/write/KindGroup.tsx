import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { ATTRIBUTIONS, REPORT_LENGTHS, REPORT_TEMPLATES } from '../../../../shared/domain/records/vocabulary.ts'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { chooseForReport } from '../reportChoices.ts'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import type { ChosenRequest } from '../useReport.ts'
import { CityChoice } from './CityChoice.tsx'
import { FieldState } from './FieldState.tsx'
import { Fold } from './Fold.tsx'
import { SessionChoice } from './SessionChoice.tsx'
import styles from './write.module.css'

type Props = { plan: WorkshopPlan; setup: SetupView; request: ChosenRequest }

/** What becomes of the notes: which document, how long, in which language, and who may be named in it. */
export function KindGroup({ plan, setup, request }: Props) {
  const { t } = useTranslation(['reportPlace', 'terms'])
  const { workshopId, fields } = setup
  const language = t(`reportPlace:language.${request.language}`)
  const now = `${t(`terms:reportTemplate.${fields.template}`)}, ${t(`terms:reportLength.${fields.length}`)}, ${language}`
  return (
    <Fold id={`${workshopId}/kind`} title={t('reportPlace:group.kind')} now={now} startsOpen>
      <TemplateChoice setup={setup} />
      {fields.template === 'session' ? <SessionChoice plan={plan} /> : null}
      {fields.template === 'city' ? <CityChoice plan={plan} setup={setup} value={request.city ?? null} /> : null}
      <div className={styles.row}>
        <LengthChoice setup={setup} />
        <ChoiceGroup
          label={t('reportPlace:language.label')}
          size="small"
          items={(['en', 'it'] as const).map((id) => ({ id, name: t(`reportPlace:language.${id}`) }))}
          value={request.language}
          onChange={(next) => chooseForReport(workshopId, { language: next })}
        />
      </div>
      <Select
        label={t('reportPlace:attribution')}
        description={
          request.attribution === plan.workshop.attribution
            ? t(`terms:attributionAbout.${request.attribution}`)
            : t('reportPlace:attributionDiffers', { rule: t(`terms:attribution.${plan.workshop.attribution}`) })
        }
        items={ATTRIBUTIONS.map((rule) => ({ id: rule, name: t(`terms:attribution.${rule}`) }))}
        value={request.attribution}
        onChange={(next) => chooseForReport(workshopId, { attribution: next })}
      />
    </Fold>
  )
}

function TemplateChoice({ setup }: { setup: SetupView }) {
  const { t } = useTranslation(['reportPlace', 'terms'])
  const template = useSetupField(setup, 'template')
  return (
    <div className={styles.section}>
      <Select
        label={t('reportPlace:kind.template')}
        description={t(`terms:reportTemplateAbout.${template.value}`)}
        items={REPORT_TEMPLATES.map((id) => ({ id, name: t(`terms:reportTemplate.${id}`) }))}
        value={template.value}
        onChange={template.choose}
      />
      <FieldState setup={setup} field="template" handle={template} onlyTrouble />
    </div>
  )
}

function LengthChoice({ setup }: { setup: SetupView }) {
  const { t } = useTranslation(['reportPlace', 'terms'])
  const length = useSetupField(setup, 'length')
  return (
    <div className={styles.section}>
      <ChoiceGroup
        label={t('reportPlace:kind.length')}
        size="small"
        items={REPORT_LENGTHS.map((id) => ({ id, name: t(`terms:reportLength.${id}`) }))}
        value={length.value}
        onChange={length.choose}
      />
      <FieldState setup={setup} field="length" handle={length} onlyTrouble />
    </div>
  )
}
