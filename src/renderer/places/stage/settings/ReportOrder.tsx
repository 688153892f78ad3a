import { useTranslation } from 'react-i18next'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { Table } from '../../../../shared/domain/records/records.ts'
import { movedTo, orderOfReports } from '../../../../shared/domain/stage/reportOrder.ts'
import { Button } from '../../../ui/Button.tsx'
import { MoveMenu } from '../../../ui/MoveMenu.tsx'
import styles from './ReportOrder.module.css'
import panelStyles from './StageSettingsPanel.module.css'

type Props = {
  tables: readonly Pick<Table, 'id' | 'number' | 'title'>[]
  wished: readonly string[]
  onChange: (order: string[]) => void
}

const FIRST = 'first'

/** Who reports back when: drag a table, or say where it goes. */
export function ReportOrder({ tables, wished, onChange }: Props) {
  const { t } = useTranslation('stage')
  const order = orderOfReports(tables, wished)
  const tableOf = new Map(tables.map((table) => [table.id, table]))
  const items = order.map((id) => tableOf.get(id)!)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(tableOf.get(String(key))?.number ?? '') })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String)
      if (id === undefined) return
      const others = order.filter((one) => one !== id)
      const at = others.indexOf(String(target.key))
      onChange(movedTo(order, id, target.dropPosition === 'before' ? (others[at - 1] ?? null) : (others[at] ?? null)))
    },
  })
  const targets = (id: string) => {
    const before = order[order.indexOf(id) - 1] ?? null
    return [
      { id: FIRST, name: t('panel.first'), disabled: before === null },
      ...items
        .filter((other) => other.id !== id)
        .map((other) => ({ id: other.id, name: t('panel.after', { table: other.number }), disabled: other.id === before })),
    ]
  }
  return (
    <div className={panelStyles.part}>
      <h3 className={panelStyles.subtitle}>{t('panel.order')}</h3>
      <p className={panelStyles.about}>{t('panel.orderAbout')}</p>
      <GridList
        aria-label={t('panel.order')}
        className={styles.list}
        items={items}
        dependencies={[wished, tables]}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id, number, title }) => (
          <GridListItem id={id} textValue={t('panel.tableName', { table: number, title })} className={styles.row}>
            <AriaButton slot="drag" className={styles.grip} aria-label={t('panel.drag', { table: number })}>
              <GripIcon />
            </AriaButton>
            <span className={styles.number}>{number}</span>
            <span className={styles.name}>{title}</span>
            <MoveMenu
              label={t('panel.moveOf', { table: number })}
              items={targets(id)}
              onMove={(target) => onChange(movedTo(order, id, target === FIRST ? null : target))}
            />
          </GridListItem>
        )}
      </GridList>
      {wished.length > 0 ? (
        <Button size="small" variant="quiet" onPress={() => onChange([])}>
          {t('panel.orderReset')}
        </Button>
      ) : null}
    </div>
  )
}

const GripIcon = () => (
  <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
    {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.4" />))}
  </svg>
)
