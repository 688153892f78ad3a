import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../i18n/region.ts'
import { api } from '../../../transport/api.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import styles from './Analyses.module.css'

type Props = { workshopId: string; chosen: readonly string[]; onChange: (ids: string[]) => void }

/** Other workshops of the project, to be counted in the same figures. Nothing where there are none. */
export function OtherWorkshops({ workshopId, chosen, onChange }: Props) {
  const { t, i18n } = useTranslation('figures')
  const projects = useQuery(api.projects.list.queryOptions())
  const project = projects.data?.find(({ workshops }) => workshops.some(({ id }) => id === workshopId))
  const others = project === undefined || project.project === '' ? [] : project.workshops.filter(({ id }) => id !== workshopId)
  if (others.length === 0) return null
  const day = new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'medium' })
  return (
    <details className={styles.others} open={chosen.length > 0 || others.length <= 6}>
      <summary>{chosen.length === 0 ? t('others.none') : t('others.label', { count: chosen.length })}</summary>
      <div className={styles.boxes} role="group" aria-label={t('others.group')}>
        {others.map(({ id, title, startsOn, notes }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isOn) => onChange(others.flatMap((one) => ((one.id === id ? isOn : chosen.includes(one.id)) ? [one.id] : [])))}
          >
            {[title, startsOn === null ? '' : day.format(new Date(`${startsOn}T12:00`)), t('notes', { count: notes })]
              .filter((part) => part !== '')
              .join(' · ')}
          </Checkbox>
        ))}
      </div>
    </details>
  )
}
