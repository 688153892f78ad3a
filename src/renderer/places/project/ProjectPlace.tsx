import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { projectKey } from '../../../shared/domain/projects/projectName.ts'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { expectArrival } from '../../ui/arrival.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { ProjectChallenges } from './challenges/ProjectChallenges.tsx'
import { ComparedCities } from './compared/ComparedCities.tsx'
import { Crossing } from './crossing/Crossing.tsx'
import { IncludedWorkshops } from './included/IncludedWorkshops.tsx'
import { includedOf } from './included/includedOf.ts'
import styles from './ProjectPlace.module.css'
import { useProjectView } from './projectView.ts'
import { ReportButton } from './ReportButton.tsx'

/** All workshops of a project side by side: what they noted where, and how its cities differ. '' is what belongs to no project. */
export function ProjectPlace({ name }: { name: string }) {
  // All words come before the heading, which has the focus and would lose it if a part went away for a moment to fetch its own.
  const { t } = useTranslation(['project', 'terms', 'challenges'])
  const [, go] = useLocation()
  useState(expectArrival)
  const { data, error, refetch } = useQuery(api.projects.list.queryOptions())
  const key = projectKey(name)
  const [view, setView] = useProjectView(key)
  const project = data?.find((group) => projectKey(group.project) === key)
  const included = useMemo(() => includedOf(data ?? [], key, view), [data, key, view])
  const title = project?.project || name || t('noProject')
  const toLibrary = <Button onPress={() => go('/')}>{t('toLibrary')}</Button>

  if (!project)
    return (
      <Page title={title} width="reading">
        {data ? (
          <EmptyState title={t('gone.title')} action={toLibrary}>
            <p>{t('gone.what')}</p>
          </EmptyState>
        ) : error ? (
          <EmptyState title={t('failed')} action={<Button onPress={() => void refetch()}>{t('tryAgain')}</Button>}>
            <p>{problemSentence(error)}</p>
          </EmptyState>
        ) : (
          <Spinner />
        )}
      </Page>
    )
  const notes = included.reduce((sum, workshop) => sum + workshop.notes, 0)
  const counts = [t('workshops', { count: included.length }), t('notes', { count: notes })].join(' · ')
  return (
    <Page title={title} subtitle={counts} actions={<ReportButton workshops={included} />}>
      <div className={styles.parts}>
        <IncludedWorkshops project={project} others={data!.filter((group) => group !== project)} view={view} onChange={setView} />
        {included.length === 0 ? (
          <p className={styles.none}>{t('noneIncluded')}</p>
        ) : (
          <>
            <Crossing workshops={included} view={view} onChange={setView} />
            <ComparedCities workshops={included} view={view} onChange={setView} />
            <ProjectChallenges workshops={included} />
          </>
        )}
      </div>
    </Page>
  )
}
