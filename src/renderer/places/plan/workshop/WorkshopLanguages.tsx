import { useTranslation } from 'react-i18next'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { usePlan } from '../saving/planContext.ts'

/** Official languages of the European Union and of its neighbours that take part in the mission. */
const SPOKEN = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl no pl pt ro sk sl sq sr sv tr uk'.split(' ')

/** Languages that are spoken at the tables. */
export function WorkshopLanguages() {
  const { t, i18n } = useTranslation('plan')
  const { plan, queue } = usePlan()
  const { workshop } = plan
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const items = [...new Set([...SPOKEN, ...workshop.languages])]
    .map((id) => ({ id, name: nameOf(names, id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language))
  return (
    <TagPicker
      label={t('workshop.languages')}
      items={items}
      value={workshop.languages}
      onChange={(languages) => queue.edit('workshop', workshop.id, { languages: languages.slice(0, 10) }, 'now')}
    />
  )
}

const nameOf = (names: Intl.DisplayNames, tag: string): string => {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
