import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThemesOf } from '../../../../shared/domain/notes/filterNotes.ts'
import type { ThemesData } from '../themes/useThemes.ts'
import type { Vocabulary } from '../vocabulary.ts'

/**
 * Themes as one more thing to filter by. A note in a part of a theme counts for the theme as well, so that the numbers are those of the
 * outline.
 */
export const useThemeWords = (words: Vocabulary, { tree, coded }: ThemesData): { vocabulary: Vocabulary; themesOf: ThemesOf } => {
  const { t } = useTranslation('harvest')
  const vocabulary = useMemo((): Vocabulary => {
    const place = new Map(tree.live.map((theme, index) => [theme.id, { label: theme.label, index }]))
    return {
      ...words,
      name: (facet, value) => {
        if (facet !== 'theme') return words.name(facet, value)
        return value === '' ? t('without.theme') : (place.get(value)?.label ?? t('themeGone'))
      },
      inOrder: (facet, values) => {
        if (facet !== 'theme') return words.inOrder(facet, values)
        const at = (id: string): number => (id === '' ? -1 : (place.get(id)?.index ?? place.size))
        return [...new Set(values)].toSorted((a, b) => at(a) - at(b))
      },
    }
  }, [words, tree, t])
  const themesOf = useMemo((): ThemesOf => {
    const above = new Map<string, string[]>()
    for (const theme of tree.live) for (const part of tree.withParts(theme.id)) above.set(part, [...(above.get(part) ?? []), theme.id])
    return (noteId) => coded.themesOf(noteId).flatMap((id) => above.get(id) ?? [id])
  }, [tree, coded])
  return { vocabulary, themesOf }
}
