import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilter } from 'react-aria-components'
import type { ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import { regionOf } from '../../../i18n/region.ts'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import { Fold } from './Fold.tsx'
import styles from './workshops.module.css'
import writeStyles from './write.module.css'

type Workshop = ProjectSummary['workshops'][number]

const SEARCH_FROM = 8
/** As many as one report can compare. */
const MOST = 200

/** Which other workshops of the project stand in the same report and are compared. */
export function WorkshopsGroup({ setup }: { setup: SetupView }) {
  const { t } = useTranslation('reportPlace')
  const { workshopId, fields } = setup
  const now = fields.others.length === 0 ? t('workshops.alone') : t('workshops.now', { count: fields.others.length })
  return (
    <Fold id={`${workshopId}/workshops`} title={t('group.workshops')} now={now}>
      <OtherWorkshops setup={setup} />
    </Fold>
  )
}

function OtherWorkshops({ setup }: { setup: SetupView }) {
  const { t } = useTranslation('reportPlace')
  const handle = useSetupField(setup, 'others')
  const projects = useQuery(api.projects.list.queryOptions())
  const { contains } = useFilter({ sensitivity: 'base' })
  const [search, setSearch] = useState('')
  const project = projects.data?.find(({ workshops }) => workshops.some(({ id }) => id === setup.workshopId))
  const others = project?.workshops.filter(({ id }) => id !== setup.workshopId) ?? []
  const found = others.filter(({ title, cities }) => contains([title, ...cities].join(' '), search))
  // In the order of the project, so that the report does not depend on the order of ticking.
  const choose = (ids: ReadonlySet<string>): void => {
    const known = others.map(({ id }) => id)
    const elsewhere = handle.value.filter((id) => !known.includes(id))
    handle.choose([...known.filter((id) => ids.has(id)), ...elsewhere].slice(0, MOST))
  }
  const tick = (id: string, isIn: boolean): void => {
    const ids = new Set(handle.value)
    if (isIn) ids.add(id)
    else ids.delete(id)
    choose(ids)
  }
  if (projects.isError) return <p className={writeStyles.about}>{problemSentence(projects.error)}</p>
  if (projects.data === undefined) return null
  if (others.length === 0)
    return (
      <p className={writeStyles.about}>
        {project === undefined || project.project === '' ? t('workshops.noProject') : t('workshops.none', { project: project.project })}
      </p>
    )
  return (
    <>
      <p className={writeStyles.about}>{t('workshops.about')}</p>
      <FieldState setup={setup} field="others" handle={handle} onlyTrouble />
      {others.length >= SEARCH_FROM ? (
        <TextField label={t('workshops.search')} type="search" value={search} onChange={setSearch} autoComplete="off" />
      ) : null}
      <ul className={styles.list} aria-label={t('group.workshops')}>
        {found.map((workshop) => (
          <li key={workshop.id}>
            <Checkbox isSelected={handle.value.includes(workshop.id)} onChange={(isIn) => tick(workshop.id, isIn)}>
              <WorkshopWords workshop={workshop} />
            </Checkbox>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={writeStyles.about}>{t('workshops.notFound')}</p> : null}
      <div className={styles.buttons}>
        <Button size="small" onPress={() => choose(new Set([...handle.value, ...found.map(({ id }) => id)]))}>
          {t('workshops.all')}
        </Button>
        <Button size="small" variant="quiet" isDisabled={handle.value.length === 0} onPress={() => handle.choose([])}>
          {t('workshops.onlyThis')}
        </Button>
      </div>
    </>
  )
}

function WorkshopWords({ workshop }: { workshop: Workshop }) {
  const { t, i18n } = useTranslation('reportPlace')
  const date = workshop.startsOn
    ? new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(workshop.startsOn))
    : ''
  const facts = [workshop.cities.join(', '), date, t('notesBehind', { count: workshop.notes })].filter((part) => part !== '')
  return (
    <>
      {workshop.title} <span className={styles.facts}>{facts.join(' · ')}</span>
    </>
  )
}
