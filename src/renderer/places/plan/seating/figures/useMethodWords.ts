import { useTranslation } from 'react-i18next'

const METHODS = [
  'closed-form',
  'step-rotation',
  'stored-design',
  'round-robin',
  'difference-matrix',
  'starter',
  'search',
  'repair',
] as const
type Method = (typeof METHODS)[number]
const isKnown = (method: string): method is Method => (METHODS as readonly string[]).includes(method)

/** How a plan was found, in plain words; a method of a newer version has a general sentence. */
export function useMethodWords(): (method: string) => string {
  const { t } = useTranslation('seating')
  return (method) => t(`method.${isKnown(method) ? method : 'other'}`)
}
