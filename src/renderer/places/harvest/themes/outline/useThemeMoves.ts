import { useCallback } from 'react'
import type { Theme } from '../../../../../shared/domain/records/records.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import type { ThemesData } from '../useThemes.ts'

type Way = 'up' | 'down'

/** A theme one place up or down among the parts of the same theme. */
export const useThemeMoves = ({ tree }: ThemesData) => {
  const { mutate } = useAction(api.themes.move, { undoable: true })
  const placeOf = useCallback(
    (theme: Theme) => {
      const parent = [null, ...tree.live.map(({ id }) => id)].find((id) => tree.children(id).some((child) => child.id === theme.id)) ?? null
      const siblings = tree.children(parent)
      return { siblings, at: siblings.findIndex((sibling) => sibling.id === theme.id) }
    },
    [tree],
  )
  const can = (theme: Theme, way: Way): boolean => {
    const { siblings, at } = placeOf(theme)
    return way === 'up' ? at > 0 : at < siblings.length - 1
  }
  const move = (theme: Theme, way: Way): void => {
    const { siblings, at } = placeOf(theme)
    const after = way === 'up' ? siblings[at - 2] : siblings[at + 1]
    if (can(theme, way)) mutate({ id: theme.id, after: after?.id ?? null })
  }
  return { can, move }
}
