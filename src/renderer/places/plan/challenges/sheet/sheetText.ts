import type { TFunction } from 'i18next'
import type { CitySheet } from '../../../../../shared/contract/projects.contract.ts'
import type { Reasons } from './useReasons.ts'

/** The sheet as plain text, for a mail to the city. */
export const sheetText = ({ challenge, cities }: CitySheet, t: TFunction<['challenges', 'terms']>, reasons: Reasons): string => {
  const where = [challenge.city, challenge.country].filter((part) => part !== '').join(', ')
  const head = [challenge.title, where, challenge.lookingFor && `${t('challenges:field.lookingFor')}: ${challenge.lookingFor}`]
  const answering = cities.filter(({ total, withheld }) => total + withheld > 0)
  const parts = answering.map(({ city, notes, total, withheld }) =>
    [
      `${city} (${t('challenges:sheet.notes', { count: total })})`,
      ...notes.map((answer) => `- ${t(`terms:kind.${answer.kind}`)}: ${answer.text}\n  ${reasons(answer)} · ${answer.workshopTitle}`),
      ...(withheld > 0 ? [t('challenges:sheet.withheld', { count: withheld })] : []),
    ].join('\n'),
  )
  return [head.filter((line) => line !== '').join('\n'), ...(parts.length > 0 ? parts : [t('challenges:sheet.nothing')])].join('\n\n')
}
