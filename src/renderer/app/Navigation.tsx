import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../transport/api.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { partWhenThere } from '../ui/partWhenThere.tsx'
import { HelpIcon, SearchIcon, SettingsIcon } from '../ui/icons.tsx'
import { openDialog } from './dialogs.ts'
import styles from './Navigation.module.css'
import { PLACES, placePath, projectPath, useWhichProject } from './route.ts'
import type { Where } from './route.ts'
import { StatusLine } from './StatusLine.tsx'
import { UndoButtons } from './UndoButtons.tsx'
import { shortcut } from './shortcuts.ts'

const StationsStatus = partWhenThere(async () => (await import('../places/room/stations/StationsStatus.tsx')).StationsStatus, true)

/** The way between the places, undo, and how things stand. On a narrow window it lies above the place. */
export function Navigation({ where }: { where: Where }) {
  const { t } = useTranslation('app')
  const project = useWhichProject()
  return (
    <header className={styles.side}>
      <div className={styles.top}>
        <nav className={styles.places} aria-label={t('nav.label')}>
          <span className={styles.brand} aria-hidden="true">
            Tavolata
          </span>
          <Link href="/" className={styles.place} aria-current={where === null && project === null ? 'page' : undefined}>
            {t('nav.library')}
          </Link>
          {project === null ? null : <ProjectLink project={project} isHere />}
          {where ? <WorkshopPlaces where={where} /> : null}
        </nav>
        {where ? (
          <Suspense fallback={null}>
            <StationsStatus workshopId={where.workshopId} />
          </Suspense>
        ) : null}
      </div>
      <div className={styles.foot}>
        <div className={styles.tools}>
          {where ? <UndoButtons workshopId={where.workshopId} /> : null}
          <span className={styles.grow} />
          <IconButton
            label={t('palette.title')}
            hint={`${t('palette.title')} · ${shortcut('palette')}`}
            size="small"
            onPress={() => openDialog('palette')}
          >
            <SearchIcon />
          </IconButton>
          <IconButton
            label={t('help.title')}
            hint={`${t('help.title')} · ${shortcut('help')}`}
            size="small"
            onPress={() => openDialog('help')}
          >
            <HelpIcon />
          </IconButton>
          <IconButton label={t('display.title')} size="small" onPress={() => openDialog('display')}>
            <SettingsIcon />
          </IconButton>
        </div>
        <StatusLine />
      </div>
    </header>
  )
}

function ProjectLink({ project, isHere = false }: { project: string; isHere?: boolean }) {
  const { t } = useTranslation('app')
  return (
    <Link href={projectPath(project)} className={styles.place} title={project} aria-current={isHere ? 'page' : undefined}>
      {t('nav.project')}
    </Link>
  )
}

function WorkshopPlaces({ where: { workshopId, place } }: { where: NonNullable<Where> }) {
  const { t } = useTranslation('app')
  const { data } = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const project = data?.workshop.project.trim() ?? ''
  return (
    <>
      {project === '' ? null : <ProjectLink project={project} />}
      <hr className={styles.rule} />
      <p className={styles.workshop} title={data?.workshop.title}>
        {data?.workshop.title || t('nav.workshop')}
      </p>
      <div className={styles.within}>
        {PLACES.map((name) => (
          <Link key={name} href={placePath(workshopId, name)} className={styles.place} aria-current={name === place ? 'page' : undefined}>
            {t(`nav.${name}`)}
          </Link>
        ))}
      </div>
    </>
  )
}
