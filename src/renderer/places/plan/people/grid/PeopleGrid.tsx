import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import { useMatchMedia } from '../../../harvest/useMatchMedia.ts'
import { valueLine } from '../fields.ts'
import type { CheckFieldOf, GridField } from '../fields.ts'
import type { PeopleSort } from '../peopleView.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { columnsOf, columnWidths } from './gridColumns.ts'
import { GridHeader } from './GridHeader.tsx'
import { fieldBeside } from './gridMoves.ts'
import type { Cell } from './gridMoves.ts'
import styles from './PeopleGrid.module.css'
import { PersonRow } from './PersonRow.tsx'
import type { RowActions } from './PersonRow.tsx'
import { isField, useGridKeys } from './useGridKeys.ts'
import { useGridClipboard } from './useGridClipboard.ts'
import { useGridPlace } from './useGridPlace.ts'
import type { RowSelection } from './useRowSelection.ts'

type Props = {
  people: readonly Participant[]
  stateOf: (id: string) => AttendanceState
  fields: readonly GridField[]
  words: PeopleWords
  selection: RowSelection
  sort: PeopleSort | null
  onSort: (sort: PeopleSort | null) => void
  onSet: (id: string, field: GridField, line: string) => void
  onOpen: (id: string) => void
  onRemove: (ids: readonly string[]) => void
}

/** Of a row on a wide screen, in rem; on a narrow one its cells wrap, so it is measured. */
const ROW_REM = 2.75
const rowHeight = (): number => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The people as a spreadsheet, as many as there are: only the rows in view and the one with the keyboard are drawn. */
export function PeopleGrid({ people, stateOf, fields, words, selection, sort, onSort, onSet, onOpen, onRemove }: Props) {
  const { t } = useTranslation('people')
  const scroller = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<(Cell & { typed: string | null }) | null>(null)
  const ids = useMemo(() => people.map((person) => person.id), [people])
  const activeIndex = useRef(0)
  const isStacked = useMatchMedia('(max-width: 47.5em)')
  const [height] = useState(rowHeight)
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: 8,
    scrollPaddingEnd: height,
    useFlushSync: false,
    useAnimationFrameWithResizeObserver: true,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      const also = activeIndex.current
      return drawn.includes(also) || also < 0 || also >= range.count ? drawn : [...drawn, also].toSorted((a, b) => a - b)
    },
  })
  const forget = rows.measure
  useEffect(() => forget(), [forget, isStacked])
  const reveal = useCallback(
    (index: number) => {
      activeIndex.current = index
      rows.scrollToIndex(index, { align: 'auto' })
    },
    [rows],
  )
  const { place, goTo, arrive } = useGridPlace(scroller, ids, reveal)
  activeIndex.current = place.id === null ? -1 : ids.indexOf(place.id)

  const personOf = (id: string | null) => people[id === null ? -1 : ids.indexOf(id)]
  const check = (id: string, field: CheckFieldOf) => onSet(id, field, personOf(id)?.[field] ? '' : 'yes')
  const edit = (cell: Cell, typed: string | null) => {
    arrive(cell)
    setEditing({ ...cell, typed })
  }
  const finish: RowActions['onDone'] = (id, field, line, after) => {
    const person = personOf(id)
    const shown = person && field === 'country' ? words.countryName(person.country) : null
    if (line !== null && person && line !== shown && line !== valueLine(person, stateOf(id), field)) onSet(id, field, line)
    setEditing(null)
    const here: Cell = { id, column: field }
    const next = after === 'next' ? fieldBeside(here, 1, ids, fields) : after === 'before' ? fieldBeside(here, -1, ids, fields) : null
    const below = after === 'down' ? { id: ids[ids.indexOf(id) + 1] ?? id, column: field } : null
    const isLeft = after === null && line !== null
    if (!isLeft) goTo(next ?? below ?? here)
  }
  const onKeyDown = useGridKeys({
    place,
    ids,
    columns: columnsOf(fields),
    selection,
    goTo,
    onEdit: edit,
    onCheck: (id, field) => check(id, field as CheckFieldOf),
    onClear: (id, field) => onSet(id, field, field === 'attendance' ? 'expected' : field === 'role' ? 'participant' : ''),
    onRemove,
  })
  const clipboard = useGridClipboard({ place, personOf, stateOf, words, onSet })

  const newest = useRef({ check, edit, finish, arrive, selection, onOpen, onRemove })
  newest.current = { check, edit, finish, arrive, selection, onOpen, onRemove }
  // One object for the life of the list, so that a row draws again only when its person changes.
  const actions: RowActions = useMemo(
    () => ({
      onFocus: (id, column) => newest.current.arrive({ id, column }),
      onEdit: (id, field) => newest.current.edit({ id, column: field }, null),
      onDone: (...done) => newest.current.finish(...done),
      onCheck: (id, field) => newest.current.check(id, field),
      onTick: (id, isRange) => (isRange ? newest.current.selection.extendTo(id) : newest.current.selection.toggle(id)),
      onOpen: (id) => newest.current.onOpen(id),
      onRemove: (id) => newest.current.onRemove([id]),
    }),
    [],
  )
  const { columns, least } = columnWidths(columnsOf(fields))
  return (
    <>
      <VisuallyHidden id="people-grid-keys">{t('grid.keys')}</VisuallyHidden>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          tabIndex={-1}
          aria-label={t('grid.label')}
          aria-describedby="people-grid-keys"
          aria-multiselectable="true"
          aria-rowcount={people.length + 1}
          className={styles.grid}
          style={{ '--people-columns': columns, '--people-least': least } as React.CSSProperties}
          onKeyDown={onKeyDown}
          {...clipboard}
        >
          <GridHeader
            fields={fields}
            sort={sort}
            onSort={onSort}
            selection={selection}
            count={people.length}
            active={place.id === null ? place.column : null}
            onFocus={(column) => arrive({ id: null, column })}
          />
          <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, key, start }) => {
              const person = people[index]
              if (!person) return null
              const isActive = place.id === person.id
              return (
                <div
                  key={key}
                  role="presentation"
                  data-index={index}
                  ref={isStacked ? rows.measureElement : undefined}
                  className={styles.place}
                  style={{ transform: `translateY(${start}px)`, ...(isStacked ? {} : { height }) }}
                >
                  <PersonRow
                    person={person}
                    state={stateOf(person.id)}
                    index={index}
                    fields={fields}
                    isSelected={selection.has(person.id)}
                    active={isActive ? place.column : null}
                    editing={
                      isActive && editing?.id === person.id && editing.column === place.column && isField(place.column) ? editing : null
                    }
                    words={words}
                    actions={actions}
                    t={t}
                  />
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </>
  )
}
