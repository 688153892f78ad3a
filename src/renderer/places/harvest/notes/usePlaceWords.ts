import { useCallback } from 'react'
import type { Note } from '../../../../shared/domain/records/records.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Where a note was said, as words one after the other: table, round, city. The city of a workshop with one city is known. */
export const usePlaceWords = (vocabulary: Vocabulary, cities: readonly string[]): ((note: Note) => string[]) =>
  useCallback(
    (note) => {
      const only = cities.length === 1 ? (cities[0] ?? '') : ''
      const city = note.city ?? only
      const place = [vocabulary.name('table', note.tableId), vocabulary.name('round', String(note.round))]
      return city === '' && cities.length === 0 ? place : [...place, vocabulary.name('city', city)]
    },
    [vocabulary, cities],
  )
