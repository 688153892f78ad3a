import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../../shared/contract/room.contract.ts'
import type { Table } from '../../../../shared/domain/records/records.ts'
import { MAIN_KINDS } from '../../../../shared/domain/records/vocabulary.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useTableName } from '../useTableName.ts'
import styles from './CoverageMatrix.module.css'

type Props = {
  coverage: Coverage
  tables: readonly Table[]
  rounds: number
  /** The round that runs or ran last; 0 before the first. */
  round: number
}

const isMain = (kind: string): boolean => (MAIN_KINDS as readonly string[]).includes(kind)

/** Every table, round and kind in one table of numbers; an empty cell of a round that began is marked. */
export function CoverageMatrix({ coverage, tables, rounds, round }: Props) {
  const { t } = useTranslation('room')
  const nameOf = useTableName()
  const counts = useMemo(() => {
    const sums = new Map<string, number>()
    for (const cell of coverage.cells) {
      const key = `${cell.tableId} ${cell.round} ${isMain(cell.kind) ? cell.kind : 'others'}`
      sums.set(key, (sums.get(key) ?? 0) + cell.notes)
    }
    return sums
  }, [coverage.cells])
  const numbers = Array.from({ length: rounds }, (_, index) => index + 1)
  const columns = [...MAIN_KINDS, 'others'] as const
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('coverage.matrixTitle')}>
      <table className={styles.matrix}>
        <caption>
          <VisuallyHidden>{t('coverage.matrixTitle')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={styles.corner}>
              {t('coverage.table')}
            </th>
            {numbers.map((number) => (
              <th
                key={number}
                scope="colgroup"
                colSpan={columns.length}
                className={styles.round}
                data-now={number === round ? '' : undefined}
              >
                {t('coverage.round', { number })}
              </th>
            ))}
          </tr>
          <tr>
            {numbers.flatMap((number) =>
              columns.map((column) => (
                <th key={`${number} ${column}`} scope="col" className={styles.kind} data-first={column === columns[0] ? '' : undefined}>
                  {column === 'others' ? t('coverage.othersShort') : <KindMark kind={column} signOnly />}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.id}>
              <th scope="row">{nameOf(table.id)}</th>
              {numbers.flatMap((number) =>
                columns.map((column) => {
                  const count = counts.get(`${table.id} ${number} ${column}`) ?? 0
                  const isMissing = count === 0 && number <= round && column !== 'others'
                  return (
                    <td
                      key={`${number} ${column}`}
                      data-first={column === columns[0] ? '' : undefined}
                      data-missing={isMissing ? '' : undefined}
                      data-empty={count === 0 ? '' : undefined}
                    >
                      {count === 0 && number > round ? '' : count}
                    </td>
                  )
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
