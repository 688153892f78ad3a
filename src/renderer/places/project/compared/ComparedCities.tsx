import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixAxis, ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Select } from '../../../ui/Select.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import partStyles from '../part.module.css'
import type { ProjectView } from '../projectView.ts'
import styles from './ComparedCities.module.css'
import { ComparedList } from './ComparedList.tsx'

type Props = { workshops: ProjectSummary['workshops']; view: ProjectView; onChange: (change: Partial<ProjectView>) => void }

/** What can be told of a city; its workshops and the kinds of notes say nothing about it. */
const AXES: readonly MatrixAxis[] = ['theme', 'category', 'sector', 'level', 'lever', 'coBenefit', 'horizon']
const LISTS = ['similar', 'different', 'exceptional'] as const

/** City against city: what all of them noted, what some did, and what only one of them did. */
export function ComparedCities({ workshops, view, onChange }: Props) {
  const { t } = useTranslation('project')
  const workshopIds = useDeferredValue(useMemo(() => workshops.map(({ id }) => id), [workshops]))
  const { data, error } = useQuery(api.projects.cities.queryOptions({ input: { workshopIds, axis: view.compared } }))
  const isEmpty = data !== undefined && LISTS.every((list) => data[list].length === 0)
  return (
    <section className={partStyles.part} aria-labelledby="project-compared">
      <h2 id="project-compared" className={partStyles.title}>
        {t('compared.title')}
      </h2>
      <Select
        label={t('compared.axis')}
        items={AXES.map((id) => ({ id, name: t(`axis.${id}`) }))}
        value={view.compared}
        onChange={(compared) => onChange({ compared })}
        className={styles.axis}
      />
      {error ? <p role="alert">{problemSentence(error)}</p> : null}
      {data === undefined && !error ? <Spinner /> : null}
      {data && data.cities.length < 2 ? <p className={partStyles.about}>{t('compared.oneCity')}</p> : null}
      {data && data.cities.length > 1 && isEmpty ? <p className={partStyles.about}>{t(`compared.nothing.${view.compared}`)}</p> : null}
      {data && !isEmpty ? (
        <div className={styles.lists}>
          {LISTS.filter((list) => data[list].length > 0).map((list) => (
            <ComparedList
              key={list}
              title={t(`compared.${list}`)}
              about={t(`compared.${list}About`)}
              cities={data.cities}
              items={data[list]}
            />
          ))}
        </div>
      ) : null}
    </section>
  )
}
