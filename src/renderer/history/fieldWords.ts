import { useTranslation } from 'react-i18next'
import { regionOf } from '../i18n/region.ts'

/** Closed lists whose words are in the catalogue under `terms`. */
const TERMS: Record<string, string> = {
  method: 'method',
  attribution: 'attribution',
  kind: 'kind',
  role: 'role',
  horizon: 'horizon',
  section: 'reportSection',
  source: 'source',
  state: 'attendance',
  consent: 'photoConsent',
  readBack: 'readBack',
}
/** Fields that say where a record stands rather than what a person wrote. */
const INNER = ['rank', 'sessionId', 'tableId', 'template', 'taxonomy', 'code']
const INSTANTS = [
  'actualStart',
  'actualEnd',
  'notedAt',
  'arrivedAt',
  'leftAt',
  'announcedAt',
  'writtenAt',
  'takenAt',
  'sentAt',
  'withdrawnAt',
]

/** Words for the fields and values of any record, for histories and choices between versions. */
export function useFieldWords() {
  const { t, i18n } = useTranslation(['plan', 'terms'])
  const moment = (at: string) =>
    new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  const one = (field: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'plan:history.yes' : 'plan:history.no')
    if (typeof value !== 'string') return String(value)
    const list = TERMS[field]
    if (list && i18n.exists(`terms:${list}.${value}`)) return t(`terms:${list}.${value}`)
    return INSTANTS.includes(field) && value !== '' ? moment(value) : value
  }
  return {
    moment,
    isShown: (field: string) => !INNER.includes(field) && i18n.exists(`plan:history.field.${field}`),
    field: (field: string) => (i18n.exists(`plan:history.field.${field}`) ? t(`plan:history.field.${field}`) : field),
    value: (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return t('plan:history.empty')
      if (Array.isArray(value)) return value.length === 0 ? t('plan:history.empty') : value.map((part) => one(field, part)).join(', ')
      if (typeof value === 'object') return Object.values(value).map(String).join(' / ')
      return one(field, value)
    },
  }
}
