import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { PhotosInReport } from '../export/PhotosInReport.tsx'
import type { PhotoCount } from '../export/photoCount.ts'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import { Fold } from './Fold.tsx'
import styles from './write.module.css'

const SWITCHES = ['mergeSmall', 'speakerCodes', 'showPhotos'] as const
type Switch = (typeof SWITCHES)[number]

const asSentence = (words: string): string => words.slice(0, 1).toLocaleUpperCase() + words.slice(1)

/** What protects people in the report. */
export function PrivacyGroup({ setup, photos }: { setup: SetupView; photos: PhotoCount }) {
  const { t } = useTranslation('reportPlace')
  const on = SWITCHES.filter((field) => setup.fields[field]).map((field) => t(`privacy.now.${field}`))
  return (
    <Fold id={`${setup.workshopId}/privacy`} title={t('group.privacy')} now={asSentence(on.join(', ')) || t('privacy.none')}>
      {SWITCHES.map((field) => (
        <PrivacySwitch key={field} setup={setup} field={field} />
      ))}
      <PhotosInReport count={photos} />
    </Fold>
  )
}

function PrivacySwitch({ setup, field }: { setup: SetupView; field: Switch }) {
  const { t } = useTranslation('reportPlace')
  const handle = useSetupField(setup, field)
  return (
    <div className={styles.section}>
      <Checkbox isSelected={handle.value} onChange={handle.choose}>
        {t(`privacy.${field}`)} <span className={styles.under}>{t(`privacy.about.${field}`)}</span>
      </Checkbox>
      <FieldState setup={setup} field={field} handle={handle} onlyTrouble />
    </div>
  )
}
