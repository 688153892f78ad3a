import styles from './TableBlocks.module.css'

type Props = { /** Tables that noted anything, in their order. */ tableIds: readonly string[]; found: ReadonlySet<string> }

const MOST = 30
const WIDE = 8

/** One block for each table, filled where the theme was heard. The words beside it say the number. */
export function TableBlocks({ tableIds, found }: Props) {
  if (tableIds.length > MOST) return null
  return (
    <span className={styles.blocks} data-many={tableIds.length > WIDE || undefined} aria-hidden="true">
      {tableIds.map((id) => (
        <span key={id} className={styles.block} data-found={found.has(id) || undefined} />
      ))}
    </span>
  )
}
