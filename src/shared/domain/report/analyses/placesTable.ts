import { cell, column, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock } from '../reportModel.ts'
import { cityAxis } from './axes.ts'
import { inTime } from './workshopOrder.ts'

/** More workshops than this do not fit a page; then cities stand side by side. */
const MOST_PLACES = 6

type Place = { key: string; label: string; tables: number }
type Places = { keyOf: (item: CataloguedNote) => string; places: Place[] }

const tablesIn = (items: readonly CataloguedNote[]): number => new Set(items.map(({ note }) => note.tableId)).size

const placesOf = (context: ReportContext): Places => {
  const { contents, notes, nameOf } = context
  const byWorkshop = contents.length > 1 && contents.length <= MOST_PLACES
  const keyOf = byWorkshop ? ({ note }: CataloguedNote) => note.workshopId : context.cityOf
  const axis = byWorkshop
    ? inTime(contents).map(({ workshop }) => ({ key: workshop.id, label: nameOf(workshop.id) }))
    : cityAxis(context, notes).axis
  const everywhere = Map.groupBy(notes, keyOf)
  return { keyOf, places: axis.map(({ key, label }) => ({ key, label, tables: tablesIn(everywhere.get(key) ?? []) })) }
}

export type PlacesTable = (items: readonly CataloguedNote[], words: { id: string; caption: string }) => ReportBlock[]

/**
 * A maker of tables that show where some notes come from: one column per workshop, or per city where there is one workshop only or too
 * many of them. A table that spoke of two cities stands under both, and once under all. Nothing where there is a single place.
 */
export const makePlacesTable = (context: ReportContext): PlacesTable => {
  const { t, formats } = context
  const { keyOf, places } = placesOf(context)
  if (places.length < 2 || places.length > MOST_PLACES) return () => []
  const whole = { key: null, label: t('analysis:head.all'), tables: tablesIn(context.notes) }
  return (items, words) => {
    const here = Map.groupBy(items, keyOf)
    const columns = [...places, whole].map((place) => {
      const inPlace = place.key === null ? items : (here.get(place.key) ?? [])
      return { ...place, noteIds: inPlace.map(({ note }) => note.id), with: tablesIn(inPlace) }
    })
    return [
      table({
        ...words,
        columns: [column(t('analysis:head.evidence'), 3), ...columns.map(({ label }) => column(label, 2, 'end'))],
        rows: [
          [cell(t('report:notesHeader')), ...columns.map(({ noteIds }) => cell(formats.number(noteIds.length), noteIds))],
          [
            cell(t('report:tablesHeader')),
            ...columns.map((of) => cell(t('analysis:ofTables', { tables: of.with, count: of.tables }), of.noteIds)),
          ],
        ],
        noteIds: items.map(({ note }) => note.id),
      }),
    ]
  }
}
