import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { filterNotes, toggleValue, withValues } from '../../../../shared/domain/notes/filterNotes.ts'
import type { NoteFacet } from '../../../../shared/domain/notes/filterNotes.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { BulkBar } from '../bulk/BulkBar.tsx'
import { KindByTable } from '../counts/KindByTable.tsx'
import { ActiveFilters } from '../filter/ActiveFilters.tsx'
import { FilterPanel } from '../filter/FilterPanel.tsx'
import type { HarvestQuery } from '../filter/harvestQuery.ts'
import { SearchBar } from '../filter/SearchBar.tsx'
import { useNoteSearch } from '../filter/useNoteSearch.ts'
import styles from '../Harvest.module.css'
import { NoteList } from '../list/NoteList.tsx'
import { sortNotes } from '../list/sortNotes.ts'
import { useSelection } from '../list/useSelection.ts'
import { EditNoteDialog } from '../note/EditNoteDialog.tsx'
import { OriginDialog } from '../note/OriginDialog.tsx'
import { Outcomes } from '../outcomes/Outcomes.tsx'
import type { ThemesData } from '../themes/useThemes.ts'
import { useMatchMedia } from '../useMatchMedia.ts'
import { useUndoToast } from '../useUndoToast.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { OpenNote } from './useOpenNote.ts'
import { useNoteMarks } from './useNoteMarks.ts'
import { useThemeWords } from './useThemeWords.ts'

type Props = {
  plan: WorkshopPlan
  notes: Note[]
  vocabulary: Vocabulary
  data: ThemesData
  query: HarvestQuery
  changeQuery: (change: (before: HarvestQuery) => HarvestQuery) => void
  openNote: OpenNote
}

type Part = 'notes' | 'counts' | 'outcomes'

/** All notes in one list, with filters on one side and what they add up to on the other. */
export function NotesView({ plan, notes, vocabulary: words, data, query, changeQuery, openNote }: Props) {
  const { t } = useTranslation('harvest')
  const workshopId = plan.workshop.id
  const { found, words: searched, isWordless, isSearching } = useNoteSearch(workshopId, query.text)
  const filter = useDeferredValue(query.filter)
  const sort = useDeferredValue(query.sort)
  const [part, setPart] = useState<Part>('notes')
  const { open, show, closeEdit } = openNote
  const hasSide = useMatchMedia('(min-width: 1200px)')
  const hasFilterColumn = useMatchMedia('(min-width: 860px)')
  const { vocabulary, themesOf } = useThemeWords(words, data)
  const marks = useNoteMarks(data)

  const ordered = useMemo(() => sortNotes(notes, sort, plan.sessions, plan.tables), [notes, sort, plan.sessions, plan.tables])
  const all = useMemo(() => filterNotes(notes, {}, null, themesOf).counts, [notes, themesOf])
  const result = useMemo(() => filterNotes(ordered, filter, found, themesOf), [ordered, filter, found, themesOf])
  const selection = useSelection(result.notes)

  const tell = useUndoToast(workshopId)
  const { mutate: removeNotes } = useAction(api.notes.remove, {
    undoable: true,
    onDone: (_output, { ids }) => tell(t('bulk.removed', { count: ids.length }), 'note.remove'),
  })
  const onRemove = useCallback((gone: Note[]) => removeNotes({ ids: gone.map((note) => note.id) }), [removeNotes])
  const onEdit = useCallback((note: Note) => show({ note, as: 'edit' }), [show])
  const onOrigin = useCallback((note: Note) => show({ note, as: 'origin' }), [show])
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
      setPart((before) => (hasSide ? before : 'notes'))
    },
    [changeQuery, hasSide],
  )
  const onDrop = (facet: NoteFacet, gone: readonly string[]): void =>
    changeQuery((before) => {
      const kept = (before.filter[facet] ?? []).filter((value) => !gone.includes(value))
      return { ...before, filter: withValues(before.filter, facet, kept) }
    })

  const shown: Part = hasSide ? (part === 'outcomes' ? part : 'counts') : part === 'outcomes' ? 'notes' : part
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
        onRemove={onDrop}
        onClear={() => changeQuery((before) => ({ ...before, filter: {}, text: '' }))}
      />
      <BulkBar
        shown={result.notes.length}
        total={notes.length}
        isSearching={isSearching}
        selection={selection}
        plan={plan}
        data={data}
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
          words={searched}
          vocabulary={vocabulary}
          marks={marks}
          selection={selection}
          onEdit={onEdit}
          onOrigin={onOrigin}
          onRemove={onRemove}
        />
      )}
    </section>
  )
  const current = open === null ? undefined : data.noteOf.get(open.note.id)
  return (
    <>
      {hasSide ? null : <Parts parts={['notes', 'counts']} part={shown} onChange={setPart} />}
      <div className={styles.columns} data-side={hasSide || undefined} data-view={hasSide ? undefined : shown}>
        {hasFilterColumn && (hasSide || shown === 'notes') ? (
          <aside className={styles.filters} aria-label={t('filters')}>
            {panel}
          </aside>
        ) : null}
        {hasSide || shown === 'notes' ? list : null}
        {hasSide || shown !== 'notes' ? (
          <aside className={styles.side} aria-label={t(`view.${shown}`)}>
            {hasSide ? <Parts parts={['counts', 'outcomes']} part={shown} onChange={setPart} /> : null}
            {shown === 'outcomes' ? (
              <Outcomes plan={plan} vocabulary={vocabulary} data={data} />
            ) : (
              <KindByTable notes={result.notes} tables={plan.tables} vocabulary={vocabulary} onShow={onShow} />
            )}
          </aside>
        ) : null}
      </div>
      {open?.as === 'edit' ? (
        <EditNoteDialog
          key={open.note.id}
          note={current ?? open.note}
          isGone={current === undefined}
          start={open.start}
          cities={plan.workshop.cities}
          vocabulary={vocabulary}
          onClose={closeEdit}
        />
      ) : null}
      {open?.as === 'origin' && current ? (
        <OriginDialog note={current} plan={plan} vocabulary={vocabulary} onClose={() => show(null)} />
      ) : null}
    </>
  )
}

function Parts({ parts, part, onChange }: { parts: readonly Part[]; part: Part; onChange: (part: Part) => void }) {
  const { t } = useTranslation('harvest')
  const items = parts.map((id) => ({ id, name: t(`view.${id}`) }))
  return <ChoiceGroup label={t('view.label')} hideLabel items={items} value={part} onChange={onChange} />
}
