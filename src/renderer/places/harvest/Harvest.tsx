import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ConflictCount } from '../../bundles/ConflictCount.tsx'
import { AllPhotosButton } from '../../photos/AllPhotosButton.tsx'
import { api } from '../../transport/api.ts'
import { Page } from '../../ui/Page.tsx'
import { partWhenThere } from '../../ui/partWhenThere.tsx'
import { useOpenSuggestions } from './duplicates/useOpenSuggestions.ts'
import { useHarvestQuery } from './filter/useHarvestQuery.ts'
import styles from './Harvest.module.css'
import { NothingToHarvest } from './NothingToHarvest.tsx'
import { NotesView } from './notes/NotesView.tsx'
import { useOpenNote } from './notes/useOpenNote.ts'
import { Outcomes } from './outcomes/Outcomes.tsx'
import { useThemes } from './themes/useThemes.ts'
import type { HarvestData } from './useHarvestData.ts'
import { useMatchMedia } from './useMatchMedia.ts'
import { HARVEST_TABS } from './views/harvestViews.ts'
import type { HarvestView } from './views/harvestViews.ts'
import { ViewRow } from './views/ViewRow.tsx'

const ThemesView = partWhenThere(async () => (await import('./themes/ThemesView.tsx')).ThemesView)
const DuplicatesView = partWhenThere(async () => (await import('./duplicates/DuplicatesView.tsx')).DuplicatesView)

const AnalysesView = partWhenThere(async () => (await import('./analyses/AnalysesView.tsx')).AnalysesView)
const FollowUpsView = partWhenThere(async () => (await import('./followUps/FollowUpsView.tsx')).FollowUpsView)

/** Everything that was said, and what is made of it: one view at a time, each with its own address. */
export function Harvest({ plan, notes, vocabulary }: HarvestData) {
  const { t } = useTranslation('harvest')
  const workshopId = plan.workshop.id
  const [query, changeQuery] = useHarvestQuery()
  const data = useThemes(plan, notes)
  const waiting = useOpenSuggestions(data, query.view === 'duplicates')
  const earlier = useQuery(api.followUps.earlier.queryOptions({ input: { workshopId } })).data
  const hasEarlier = earlier !== undefined && earlier.length > 0
  const openNote = useOpenNote()
  const hasFilterColumn = useMatchMedia('(min-width: 860px)')
  const tables = useMemo(() => new Set(notes.map((note) => note.tableId)).size, [notes])
  const { view } = query
  const onView = useCallback((next: HarvestView) => changeQuery((before) => ({ ...before, view: next })), [changeQuery])
  const onShowNotes = useCallback(
    (themeId: string) => changeQuery((before) => ({ ...before, view: 'notes', text: '', filter: { theme: [themeId] } })),
    [changeQuery],
  )
  if (notes.length === 0 && openNote.open?.as !== 'edit' && !(view === 'earlier' && hasEarlier))
    return <NothingToHarvest plan={plan} vocabulary={vocabulary} data={data} onEarlier={hasEarlier ? () => onView('earlier') : null} />
  const fills = hasFilterColumn && (view === 'notes' || view === 'board')
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle', { count: notes.length, tables: t('tables', { count: tables }) })}
      actions={
        <>
          <ConflictCount workshopId={workshopId} />
          <AllPhotosButton plan={plan} />
          <Link href={`/w/${workshopId}/report`} className={styles.report}>
            {t('toReport')}
          </Link>
        </>
      }
      layout={fills ? 'fill' : 'flow'}
    >
      <ViewRow
        workshopId={workshopId}
        tabs={HARVEST_TABS.filter((tab) => tab !== 'earlier' || hasEarlier || view === 'earlier')}
        view={view}
        waiting={waiting === undefined ? null : waiting.length}
        onShow={onView}
      />
      {view === 'notes' ? (
        <NotesView
          plan={plan}
          notes={notes}
          vocabulary={vocabulary}
          data={data}
          query={query}
          changeQuery={changeQuery}
          openNote={openNote}
        />
      ) : null}
      {view === 'themes' || view === 'board' || view === 'code' ? (
        <ThemesView plan={plan} data={data} vocabulary={vocabulary} view={view} onView={onView} onShowNotes={onShowNotes} />
      ) : null}
      {view === 'duplicates' ? <DuplicatesView plan={plan} data={data} vocabulary={vocabulary} suggestions={waiting} /> : null}
      {view === 'figures' ? <AnalysesView plan={plan} notes={notes} vocabulary={vocabulary} /> : null}
      {view === 'earlier' ? <FollowUpsView plan={plan} notes={notes} vocabulary={vocabulary} /> : null}
      {view === 'outcomes' ? (
        <div className={styles.early}>
          <Outcomes plan={plan} vocabulary={vocabulary} data={data} />
        </div>
      ) : null}
    </Page>
  )
}
