import { useTranslation } from 'react-i18next'
import { ATTRIBUTIONS } from '../../../../shared/domain/records/vocabulary.ts'
import type { Attribution } from '../../../../shared/domain/records/vocabulary.ts'
import type { ReportLanguage } from '../../../../shared/domain/report/reportModel.ts'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import styles from './write.module.css'

type Props = {
  language: ReportLanguage
  attribution: Attribution
  /** The rule agreed with the participants. */
  agreed: Attribution
  onLanguage: (language: ReportLanguage) => void
  onAttribution: (attribution: Attribution) => void
}

/** Language of the report, and who may be named in it. */
export function ReportChoices({ language, attribution, agreed, onLanguage, onAttribution }: Props) {
  const { t } = useTranslation(['reportPlace', 'terms'])
  return (
    <div className={styles.choices}>
      <ChoiceGroup
        label={t('reportPlace:language.label')}
        items={[
          { id: 'en', name: t('reportPlace:language.en') },
          { id: 'it', name: t('reportPlace:language.it') },
        ]}
        value={language}
        onChange={onLanguage}
      />
      <Select
        label={t('reportPlace:attribution')}
        description={
          attribution === agreed
            ? t(`terms:attributionAbout.${attribution}`)
            : t('reportPlace:attributionDiffers', { rule: t(`terms:attribution.${agreed}`) })
        }
        items={ATTRIBUTIONS.map((rule) => ({ id: rule, name: t(`terms:attribution.${rule}`) }))}
        value={attribution}
        onChange={onAttribution}
      />
    </div>
  )
}
