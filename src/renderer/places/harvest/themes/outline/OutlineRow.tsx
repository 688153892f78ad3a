import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note, Theme } from '../../../../../shared/domain/records/records.ts'
import type { Evidence } from '../../../../../shared/domain/themes/evidence.ts'
import { KindMark } from '../../../../marks/KindMark.tsx'
import { ThemeSign } from '../ThemeSign.tsx'
import { useEvidenceWords } from '../useEvidenceWords.ts'
import styles from './Outline.module.css'
import { commonKind, strongestNote } from './strongestNote.ts'
import { TableBlocks } from './TableBlocks.tsx'

type Props = {
  theme: Theme
  depth: number
  notes: readonly Note[]
  evidence: Evidence
  /** Tables that noted anything. */
  tableIds: readonly string[]
  othersOf: (noteId: string) => number
  menu: ReactNode
  onOpen: () => void
}

/** A theme with what it rests on: a quote, the tables that said it, and who disagrees. */
export function OutlineRow({ theme, depth, notes, evidence, tableIds, othersOf, menu, onOpen }: Props) {
  const { t } = useTranslation('themes')
  const words = useEvidenceWords()
  const strongest = strongestNote(notes, othersOf)
  const kind = commonKind(notes)
  const found = new Set(notes.map((note) => note.tableId))
  return (
    <div className={styles.row} style={{ '--depth': Math.min(depth, 4) } as React.CSSProperties} data-theme-row={theme.id}>
      <div className={styles.words}>
        <p className={styles.signs}>
          {kind === null ? null : <KindMark kind={kind} />}
          {evidence.transversal ? <span className={styles.transversal}>{t('outline.transversal')}</span> : null}
          {evidence.oneTable ? <span>{t('outline.oneTable')}</span> : null}
          {evidence.contrary.length > 0 ? (
            <span className={styles.contrary}>{t('outline.contrary', { count: evidence.contrary.length })}</span>
          ) : null}
        </p>
        <h2 className={styles.label}>
          <button type="button" className={styles.open} onClick={onOpen}>
            <ThemeSign colour={theme.colour} />
            <span>{theme.label}</span>
          </button>
        </h2>
        {theme.definition.trim() === '' ? null : <p className={styles.definition}>{theme.definition}</p>}
        {strongest === null ? (
          <p className={styles.empty}>{t('outline.noNotes')}</p>
        ) : (
          <p className={styles.quote}>{t('outline.quote', { text: strongest.text })}</p>
        )}
      </div>
      <div className={styles.evidence}>
        <TableBlocks tableIds={tableIds} found={found} />
        <p className={styles.counts}>{words.short(evidence)}</p>
      </div>
      <div className={styles.menu}>{menu}</div>
    </div>
  )
}
