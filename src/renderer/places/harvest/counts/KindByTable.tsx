import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StackedBarChart } from '../../../../charts/StackedBarChart.tsx'
import { tallyKindByTable } from '../../../../shared/domain/notes/tallyNotes.ts'
import type { KindByTable as Tally, KindByTableRow } from '../../../../shared/domain/notes/tallyNotes.ts'
import type { Note, Table } from '../../../../shared/domain/records/records.ts'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import type { StackedBarsData } from '../../../../shared/domain/report/reportModel.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './KindByTable.module.css'

type Props = {
  notes: readonly Note[]
  tables: readonly Table[]
  vocabulary: Vocabulary
  /** Narrows the list to the notes behind a number; null leaves that side open. */
  onShow: (kind: NoteKind | null, tableIds: readonly string[] | null) => void
}

/** Who said how much of what: a picture, and the same numbers as buttons that lead to their notes. */
export const KindByTable = memo(function KindByTable({ notes, tables, vocabulary, onShow }: Props) {
  const { t } = useTranslation('harvest')
  const tally = useMemo(() => tallyKindByTable(notes, tables), [notes, tables])
  const data = useMemo(() => chartOf(tally, vocabulary), [tally, vocabulary])
  if (tally.total === 0) return <p className={styles.none}>{t('counts.none')}</p>
  const described = { count: tally.total, tables: tally.rows.length }
  const button = (count: number, name: string, kind: NoteKind | null, row: KindByTableRow | null, strength = 0) =>
    count === 0 ? (
      <span className={styles.zero}>0</span>
    ) : (
      <button
        type="button"
        className={styles.number}
        data-strength={strength}
        aria-label={t('counts.show', { count, name })}
        onClick={() => onShow(kind, row?.tableIds ?? null)}
      >
        {count}
      </button>
    )
  const most = Math.max(...tally.rows.flatMap((row) => row.values))
  return (
    <div className={styles.counts}>
      <figure className={styles.picture}>
        <StackedBarChart id="harvest-counts" title={t('counts.title')} description={t('counts.about', described)} data={data} width={360} />
      </figure>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('counts.title')}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('counts.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('facet.table')}</th>
              <th scope="col" className={styles.kind}>
                {t('counts.all')}
              </th>
              {tally.kinds.map((kind) => (
                <th key={kind} scope="col" className={styles.kind} title={vocabulary.name('kind', kind)}>
                  <KindMark kind={kind} signOnly />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tally.rows.map((row) => {
              const name = rowName(row, vocabulary)
              return (
                <tr key={row.tableIds.join(' ')}>
                  <th scope="row">{name}</th>
                  <td className={styles.sum}>{button(row.total, name, null, row)}</td>
                  {tally.kinds.map((kind, index) => {
                    const count = row.values[index] ?? 0
                    const cellName = `${vocabulary.name('kind', kind)}, ${name}`
                    return <td key={kind}>{button(count, cellName, kind, row, Math.ceil((count / most) * 4))}</td>
                  })}
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('counts.all')}</th>
              <td className={styles.total} data-total="">
                {tally.total}
              </td>
              {tally.kinds.map((kind, index) => (
                <td key={kind}>{button(tally.totals[index] ?? 0, vocabulary.name('kind', kind), kind, null)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
})

const rowName = (row: KindByTableRow, vocabulary: Vocabulary): string => vocabulary.name('table', row.table?.id ?? '')

const chartOf = (tally: Tally, vocabulary: Vocabulary): StackedBarsData => ({
  kind: 'stacked-bars',
  series: tally.kinds.map((kind) => ({ key: kind, label: vocabulary.name('kind', kind), noteKind: kind })),
  rows: tally.rows.map((row) => ({ label: rowName(row, vocabulary), values: row.values, noteIds: [] })),
})
