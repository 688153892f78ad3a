import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../../../shared/domain/people/foldText.ts'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import type { GridField } from '../fields.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { cellChoices, cellText } from './cellWords.ts'
import type { Cell } from './gridMoves.ts'
import { isField } from './useGridKeys.ts'

type Grid = {
  place: Cell
  personOf: (id: string | null) => Participant | undefined
  stateOf: (id: string) => AttendanceState
  words: PeopleWords
  onSet: (id: string, field: GridField, line: string) => void
}

/** Copy and paste of one cell. What is pasted into a choice is found by its words; other words change nothing. */
export function useGridClipboard({ place, personOf, stateOf, words, onSet }: Grid) {
  const { t } = useTranslation('people')
  const cellUnder = (event: ClipboardEvent) => {
    const person = personOf(place.id)
    const isOnCell = (event.target as HTMLElement).dataset['column'] === place.column
    return person && isOnCell && isField(place.column) ? { person, field: place.column } : null
  }
  return {
    onCopy: (event: ClipboardEvent) => {
      const cell = cellUnder(event)
      if (!cell || !window.getSelection()?.isCollapsed) return
      event.clipboardData.setData('text/plain', cellText(cell.person, stateOf(cell.person.id), cell.field, words))
      event.preventDefault()
    },
    onPaste: (event: ClipboardEvent) => {
      const cell = cellUnder(event)
      if (!cell) return
      event.preventDefault()
      const text = (event.clipboardData.getData('text/plain').split(/[\r\n\t]/)[0] ?? '').trim()
      const choices = cellChoices(cell.person, cell.field, words, t)
      const line = choices ? choices.find(({ name }) => foldText(name) === foldText(text))?.id : text
      if (line !== undefined) onSet(cell.person.id, cell.field, line)
    },
  }
}
