import { useTranslation } from 'react-i18next'
import { PHOTO_CONSENTS } from '../../shared/domain/records/vocabulary.ts'
import type { PhotoConsent } from '../../shared/domain/records/vocabulary.ts'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'

/** Who can be recognised, and what follows from it. */
export function ConsentChoice({ value, onChange }: { value: PhotoConsent; onChange: (value: PhotoConsent) => void }) {
  const { t } = useTranslation('photos')
  const items = PHOTO_CONSENTS.map((id) => ({ id, name: t(`consent.${id}`), about: t(`consentAbout.${id}`) }))
  return <ChoiceGroup label={t('consent.label')} items={items} value={value} onChange={onChange} />
}
