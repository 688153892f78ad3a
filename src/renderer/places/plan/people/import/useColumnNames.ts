import { useTranslation } from 'react-i18next'
import { columnLetters } from '../../../../../shared/domain/people/import/columnLetters.ts'
import type { ImportPreview } from './useImport.ts'

const LETTERS = /[A-Z]+$/

/** How columns of a file are shown: by their heading, or by their letters where they have none in the file. */
export function useColumnNames({ columns, unnamed }: Pick<ImportPreview, 'columns' | 'unnamed'>): (column: string) => string {
  const { t } = useTranslation('people')
  return (column) => {
    const at = columns.indexOf(column)
    if (at >= 0) return unnamed.includes(column) ? t('import.lettered', { letter: columnLetters(at) }) : column
    // Cells beyond the last column have only their letters.
    const [letter] = LETTERS.exec(column) ?? []
    return letter === undefined ? column : t('import.lettered', { letter })
  }
}
