import { useTranslation } from 'react-i18next'
import panel from '../StationsPanel.module.css'

const POINTS = ['does', 'doesNot', 'soDo'] as const

/** In plain words what is protected on the way through the air, and what is not. */
export function Encryption() {
  const { t } = useTranslation(['stations'])
  return (
    <details className={panel.details}>
      <summary>{t('encryption.title')}</summary>
      <dl className={panel.points}>
        {POINTS.map((point) => (
          <div key={point}>
            <dt>{t(`encryption.${point}.title`)}</dt>
            <dd>{t(`encryption.${point}.text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
