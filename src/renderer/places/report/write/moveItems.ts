import type { TFunction } from 'i18next'
import type { SectionChoice } from '../../../../shared/contract/report.contract.ts'
import type { MenuEntry } from '../../../ui/Menu.tsx'
import { partOf } from './sectionParts.ts'

const TOP = '/'
/** The other way round: behind which section an entry of the menu puts one. */
export const targetOf = (entry: string): string | null => (entry === TOP ? null : entry)

/** Every spot of its part that a section can go to. Where it stands now is listed but off. */
export const moveItems = (t: TFunction<'reportPlace'>, sections: readonly SectionChoice[], id: string): MenuEntry[] => {
  const part = partOf(id)
  const at = sections.findIndex((section) => section.id === id)
  const here = sections[at - 1]?.id ?? TOP
  const others = sections.filter((section) => section.id !== id)
  const top = others.findLast((section) => partOf(section.id) < part)?.id ?? TOP
  return [
    { id: top, name: t('sections.first'), disabled: here === top },
    ...others
      .filter((section) => partOf(section.id) === part)
      .map((one) => ({ id: one.id, name: t('sections.after', { name: one.heading }), disabled: here === one.id })),
  ]
}
