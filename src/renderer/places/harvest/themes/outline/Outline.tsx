import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { Theme } from '../../../../../shared/domain/records/records.ts'
import type { Evidence } from '../../../../../shared/domain/themes/evidence.ts'
import { MenuButton } from '../../../../ui/Menu.tsx'
import { MoreIcon } from '../../../../ui/icons.tsx'
import type { ThemesData } from '../useThemes.ts'
import styles from './Outline.module.css'
import { OutlineRow } from './OutlineRow.tsx'
import { useThemeMoves } from './useThemeMoves.ts'

type Props = {
  plan: WorkshopPlan
  data: ThemesData
  evidence: (themeId: string) => Evidence
  onOpen: (themeId: string) => void
  onNewPart: (parentId: string) => void
  onShowNotes: (themeId: string) => void
}
type Entry = 'open' | 'notes' | 'part' | 'up' | 'down'

/** All themes as a tree, each with its evidence. */
export function Outline({ plan, data, evidence, onOpen, onNewPart, onShowNotes }: Props) {
  const { t } = useTranslation('themes')
  const { tree, noteOf, allNotesOf, othersOf } = data
  const moves = useThemeMoves(data)
  const tableIds = useMemo(() => {
    const heard = new Set([...noteOf.values()].map((note) => note.tableId))
    return plan.tables.filter((table) => heard.has(table.id)).map((table) => table.id)
  }, [noteOf, plan.tables])
  const act = (theme: Theme, entry: Entry): void => {
    if (entry === 'open') onOpen(theme.id)
    else if (entry === 'notes') onShowNotes(theme.id)
    else if (entry === 'part') onNewPart(theme.id)
    else moves.move(theme, entry)
  }
  const branch = (parentId: string | null, depth: number) => {
    const themes = tree.children(parentId)
    return themes.length === 0 ? null : (
      <ul className={styles.list} aria-label={parentId === null ? t('outline.title') : undefined}>
        {themes.map((theme) => (
          <li key={theme.id}>
            <OutlineRow
              theme={theme}
              depth={depth}
              notes={allNotesOf(theme.id).map((id) => noteOf.get(id)!)}
              evidence={evidence(theme.id)}
              tableIds={tableIds}
              othersOf={othersOf}
              onOpen={() => onOpen(theme.id)}
              menu={
                <MenuButton<Entry>
                  label={t('outline.menu', { name: theme.label })}
                  icon={<MoreIcon />}
                  size="small"
                  items={[
                    { id: 'open', name: t('outline.open') },
                    { id: 'notes', name: t('outline.showNotes') },
                    { id: 'part', name: t('outline.newPart') },
                    { id: 'up', name: t('outline.up'), disabled: !moves.can(theme, 'up') },
                    { id: 'down', name: t('outline.down'), disabled: !moves.can(theme, 'down') },
                  ]}
                  onAction={(entry) => act(theme, entry)}
                />
              }
            />
            {branch(theme.id, depth + 1)}
          </li>
        ))}
      </ul>
    )
  }
  return branch(null, 0)
}
