import { useTranslation } from 'react-i18next'

/** What the host writes beside a change that it kept aside, and our words for it. */
const KEYS: Record<string, string> = {
  'another change has this name': 'sameName',
  'the name does not fit the replica and number': 'wrongName',
  'the time is none': 'noTime',
  'this kind of record is unknown here': 'unknownKind',
  'the hash does not fit': 'wrongHash',
  'the bases are no list of names': 'noBases',
  'the fields do not fit': 'wrongFields',
  'it would erase more than people': 'erasesWork',
  'the record belongs to another workshop': 'otherWorkshop',
}

/** Why a change was kept aside, in words. */
export function useReasonWords(): (reason: string) => string {
  const { t } = useTranslation('bundles')
  return (reason) => t(`reason.${KEYS[reason] ?? 'other'}`)
}
