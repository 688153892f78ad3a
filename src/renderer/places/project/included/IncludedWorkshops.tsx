import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilter } from 'react-aria-components'
import type { ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import { Button } from '../../../ui/Button.tsx'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import partStyles from '../part.module.css'
import type { ProjectView } from '../projectView.ts'
import styles from './IncludedWorkshops.module.css'
import { WorkshopLine } from './WorkshopLine.tsx'

type Props = {
  project: ProjectSummary
  others: readonly ProjectSummary[]
  view: ProjectView
  onChange: (change: Partial<ProjectView>) => void
}

const SEARCH_FROM = 9

/** Which workshops are counted: all of the project at first, any other one on request. */
export function IncludedWorkshops({ project, others, view, onChange }: Props) {
  const { t } = useTranslation('project')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const elsewhere = useMemo(() => others.flatMap(({ workshops }) => workshops), [others])
  const added = elsewhere.filter(({ id }) => view.added.includes(id))
  const listed = [...project.workshops, ...added]
  const words = query.trim().split(/\s+/)
  const shown = listed.filter(({ title, cities }) => words.every((word) => contains([title, ...cities].join(' '), word)))
  const left = new Set(view.left)
  const isIncluded = (id: string): boolean => !left.has(id)
  const include = (ids: readonly string[], isIn: boolean): void => {
    const own = new Set(ids)
    const gone = view.left.filter((id) => !own.has(id))
    onChange({
      left: isIn ? gone : [...gone, ...ids.filter((id) => !view.added.includes(id))],
      ...(isIn ? {} : { added: view.added.filter((id) => !own.has(id)) }),
    })
  }
  return (
    <section className={partStyles.part} aria-labelledby="project-included">
      <div className={styles.head}>
        <h2 id="project-included" className={partStyles.title}>
          {t('included.title')}
        </h2>
        <div className={styles.ways}>
          <Button
            size="small"
            variant="quiet"
            onPress={() =>
              include(
                shown.map(({ id }) => id),
                true,
              )
            }
          >
            {t('included.all')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() =>
              include(
                shown.map(({ id }) => id),
                false,
              )
            }
          >
            {t('included.none')}
          </Button>
        </div>
      </div>
      {listed.length >= SEARCH_FROM ? (
        <TextField
          label={t('included.search')}
          hideLabel
          type="search"
          placeholder={t('included.search')}
          value={query}
          onChange={setQuery}
          className={styles.search}
        />
      ) : null}
      <ul className={styles.list} aria-label={t('included.title')} data-long={listed.length >= SEARCH_FROM || undefined}>
        {shown.map((workshop) => (
          <WorkshopLine
            key={workshop.id}
            workshop={workshop}
            isIncluded={isIncluded(workshop.id)}
            onChange={(isIn) => include([workshop.id], isIn)}
          />
        ))}
      </ul>
      {elsewhere.length > 0 ? (
        <TagPicker
          label={t('included.elsewhere')}
          items={elsewhere.map(({ id, title }) => ({ id, name: title || t('untitled') }))}
          value={view.added}
          onChange={(ids) => onChange({ added: ids })}
          placeholder={t('included.elsewhereNone')}
          className={styles.search}
        />
      ) : null}
    </section>
  )
}
