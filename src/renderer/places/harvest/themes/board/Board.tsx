import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { usePlaceWords } from '../../notes/usePlaceWords.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { PutIntoThemeDialog } from '../pick/PutIntoThemeDialog.tsx'
import { useCodeNotes } from '../useCodeNotes.ts'
import type { ThemesData } from '../useThemes.ts'
import styles from './Board.module.css'
import { BoardColumnView } from './BoardColumnView.tsx'
import type { CardActions } from './BoardCard.tsx'
import { boardColumns, WITHOUT } from './boardColumns.ts'
import { useNoteDrag } from './useNoteDrag.ts'

type Props = { plan: WorkshopPlan; data: ThemesData; vocabulary: Vocabulary; onOpen: (themeId: string) => void }

/** Notes as cards in columns, one column per theme: dragged, or moved by the menu of the card. */
export function Board({ plan, data, vocabulary, onOpen }: Props) {
  const { t } = useTranslation('themes')
  const area = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => boardColumns(data), [data])
  const place = usePlaceWords(vocabulary, plan.workshop.cities)
  const [also, setAlso] = useState<Note | null>(null)
  const { move } = useCodeNotes(data)
  const onMove = useCallback(
    (noteId: string, from: string, to: string) => move([noteId], from === WITHOUT ? null : from, to === WITHOUT ? null : to),
    [move],
  )
  const { drag, onPointerDown } = useNoteDrag({ area, onDrop: onMove })
  const actions: CardActions = useMemo(() => ({ onMove, onAlso: setAlso }), [onMove])
  const targets = useMemo(
    () => [{ key: WITHOUT, name: t('board.without') }, ...data.tree.live.map(({ id, label }) => ({ key: id, name: label }))],
    [data.tree, t],
  )
  const dragged = drag === null ? undefined : data.noteOf.get(drag.noteId)
  return (
    <>
      <div
        ref={area}
        className={styles.board}
        role="region"
        aria-label={t('board.title')}
        tabIndex={0}
        data-dragging={drag !== null || undefined}
        onPointerDown={onPointerDown}
      >
        {columns.map((column) => (
          <BoardColumnView
            key={column.key}
            column={column}
            targets={targets}
            place={place}
            coded={data.coded}
            othersOf={data.othersOf}
            isTarget={drag !== null && drag.over === column.key && drag.from !== column.key}
            actions={actions}
            onOpen={onOpen}
          />
        ))}
      </div>
      {drag && dragged ? (
        <div className={styles.ghost} style={{ transform: `translate(${drag.x + 12}px, ${drag.y + 8}px)` }} aria-hidden="true">
          {dragged.text}
        </div>
      ) : null}
      {also ? <PutIntoThemeDialog notes={[also]} data={data} onClose={() => setAlso(null)} /> : null}
    </>
  )
}
