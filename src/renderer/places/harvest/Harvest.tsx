import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { filterNotes, toggleValue, withValues } from '../../../shared/domain/notes/filterNotes.ts'
import type { NoteFacet } from '../../../shared/domain/notes/filterNotes.ts'
import type { Note } from '../../../shared/domain/records/records.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { ConflictCount } from '../../bundles/ConflictCount.tsx'
import { AllPhotosButton } from '../../photos/AllPhotosButton.tsx'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { toast } from '../../ui/toast.ts'
import { BulkBar } from './bulk/BulkBar.tsx'
import { KindByTable } from './counts/KindByTable.tsx'
import { ActiveFilters } from './filter/ActiveFilters.tsx'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { SearchBar } from './filter/SearchBar.tsx'
import { useHarvestQuery } from './filter/useHarvestQuery.ts'
import { useNoteSearch } from './filter/useNoteSearch.ts'
import styles from './Harvest.module.css'
import { NoteList } from './list/NoteList.tsx'
import { sortNotes } from './list/sortNotes.ts'
import { useSelection } from './list/useSelection.ts'
import { NothingToHarvest } from './NothingToHarvest.tsx'
import { EditNoteDialog } from './note/EditNoteDialog.tsx'
import type { NoteEdit } from './note/EditNoteDialog.tsx'
import { OriginDialog } from './note/OriginDialog.tsx'
import { Outcomes } from './outcomes/Outcomes.tsx'
import type { HarvestData } from './useHarvestData.ts'
import { useMatchMedia } from './useMatchMedia.ts'
import { useUndoToast } from './useUndoToast.ts'

const VIEWS = ['notes', 'counts', 'outcomes'] as const
type View = (typeof VIEWS)[number]
/** `note` is what was opened: an edit goes on with it where somebody removes the note meanwhile. */
type OpenNote = { note: Note; as: 'edit' | 'origin'; start?: NoteEdit }

export function Harvest({ plan, notes, vocabulary }: HarvestData) {
  const { t } = useTranslation('harvest')
  const workshopId = plan.workshop.id
  const [query, changeQuery] = useHarvestQuery()
  const { found, words, isWordless, isSearching } = useNoteSearch(workshopId, query.text)
  const filter = useDeferredValue(query.filter)
  const sort = useDeferredValue(query.sort)
  const [view, setView] = useState<View>('notes')
  const [open, setOpen] = useState<OpenNote | null>(null)
  const hasSide = useMatchMedia('(min-width: 1200px)')
  const hasFilterColumn = useMatchMedia('(min-width: 860px)')

  const ordered = useMemo(() => sortNotes(notes, sort, plan.sessions, plan.tables), [notes, sort, plan.sessions, plan.tables])
  const all = useMemo(() => filterNotes(notes, {}, null).counts, [notes])
  const result = useMemo(() => filterNotes(ordered, filter, found), [ordered, filter, found])
  const selection = useSelection(result.notes)

  const tell = useUndoToast(workshopId)
  const { mutate: removeNotes } = useAction(api.notes.remove, {
    undoable: true,
    onDone: (_output, { ids }) => tell(t('bulk.removed', { count: ids.length }), 'note.remove'),
  })
  const onRemove = useCallback((gone: Note[]) => removeNotes({ ids: gone.map((note) => note.id) }), [removeNotes])
  const onEdit = useCallback((note: Note) => setOpen({ note, as: 'edit' }), [])
  const onOrigin = useCallback((note: Note) => setOpen({ note, as: 'origin' }), [])
  const closeEdit = (dropped?: NoteEdit): void => {
    setOpen(null)
    if (open === null || dropped === undefined) return
    const onAction = (): void => setOpen({ ...open, start: dropped })
    toast.show({ message: t('edit.dropped'), actionLabel: t('undo'), onAction })
  }
  const onToggle = useCallback(
    (facet: NoteFacet, value: string) => changeQuery((before) => ({ ...before, filter: toggleValue(before.filter, facet, value) })),
    [changeQuery],
  )
  const onShow = useCallback(
    (kind: NoteKind | null, tableIds: readonly string[] | null) => {
      changeQuery((before) => {
        const byKind = kind === null ? before.filter : withValues(before.filter, 'kind', [kind])
        return { ...before, filter: tableIds === null ? byKind : withValues(byKind, 'table', tableIds) }
      })
      setView((before) => (hasSide ? before : 'notes'))
    },
    [changeQuery, hasSide],
  )

  const tables = useMemo(() => new Set(notes.map((note) => note.tableId)).size, [notes])
  const reportLink = (
    <Link href={`/w/${workshopId}/report`} className={styles.report}>
      {t('toReport')}
    </Link>
  )
  if (notes.length === 0 && open?.as !== 'edit') return <NothingToHarvest plan={plan} vocabulary={vocabulary} />

  const shownView: View = hasSide && view === 'notes' ? 'counts' : view
  const panel = <FilterPanel all={all} counts={result.counts} filter={query.filter} vocabulary={vocabulary} onToggle={onToggle} />
  const list = (
    <section className={styles.notes} aria-label={t('listLabel')}>
      <SearchBar query={query} onChange={changeQuery} />
      {hasFilterColumn ? null : (
        <details className={styles.fold}>
          <summary>{t('filters')}</summary>
          {panel}
        </details>
      )}
      <ActiveFilters
        filter={query.filter}
        text={query.text}
        vocabulary={vocabulary}
        onRemove={(facet, gone) =>
          changeQuery((before) => ({
            ...before,
            filter: withValues(
              before.filter,
              facet,
              (before.filter[facet] ?? []).filter((value) => !gone.includes(value)),
            ),
          }))
        }
        onClear={() => changeQuery((before) => ({ ...before, filter: {}, text: '' }))}
      />
      <BulkBar
        shown={result.notes.length}
        total={notes.length}
        isSearching={isSearching}
        selection={selection}
        plan={plan}
        vocabulary={vocabulary}
        onRemove={onRemove}
      />
      {result.notes.length === 0 ? (
        <EmptyState title={t('noneFound')}>
          <p>{t(isWordless ? 'noneFoundWordless' : 'noneFoundAbout')}</p>
        </EmptyState>
      ) : (
        <NoteList
          notes={result.notes}
          words={words}
          vocabulary={vocabulary}
          selection={selection}
          onEdit={onEdit}
          onOrigin={onOrigin}
          onRemove={onRemove}
        />
      )}
    </section>
  )
  const openNote = open === null ? undefined : notes.find((note) => note.id === open.note.id)
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle', { count: notes.length, tables: t('tables', { count: tables }) })}
      actions={
        <>
          <ConflictCount workshopId={workshopId} />
          <AllPhotosButton plan={plan} />
          {reportLink}
        </>
      }
      layout={hasFilterColumn ? 'fill' : 'flow'}
    >
      {hasSide ? null : <Views views={VIEWS} view={view} onChange={setView} />}
      <div className={styles.columns} data-side={hasSide || undefined} data-view={hasSide ? undefined : view}>
        {hasFilterColumn && (hasSide || view === 'notes') ? (
          <aside className={styles.filters} aria-label={t('filters')}>
            {panel}
          </aside>
        ) : null}
        {hasSide || view === 'notes' ? list : null}
        {hasSide || view !== 'notes' ? (
          <aside className={styles.side} aria-label={t(`view.${shownView}`)}>
            {hasSide ? <Views views={['counts', 'outcomes']} view={shownView} onChange={setView} /> : null}
            {shownView === 'outcomes' ? (
              <Outcomes plan={plan} vocabulary={vocabulary} />
            ) : (
              <KindByTable notes={result.notes} tables={plan.tables} vocabulary={vocabulary} onShow={onShow} />
            )}
          </aside>
        ) : null}
      </div>
      {open?.as === 'edit' ? (
        <EditNoteDialog
          key={open.note.id}
          note={openNote ?? open.note}
          isGone={openNote === undefined}
          start={open.start}
          cities={plan.workshop.cities}
          vocabulary={vocabulary}
          onClose={closeEdit}
        />
      ) : null}
      {open?.as === 'origin' && openNote ? (
        <OriginDialog note={openNote} plan={plan} vocabulary={vocabulary} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  )
}

function Views({ views, view, onChange }: { views: readonly View[]; view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation('harvest')
  const items = views.map((id) => ({ id, name: t(views.length > 2 && id === 'outcomes' ? 'view.outcomesShort' : `view.${id}`) }))
  return <ChoiceGroup label={t('view.label')} hideLabel items={items} value={view} onChange={onChange} />
}
