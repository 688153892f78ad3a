import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ProjectSummary } from '../../../shared/contract/projects.contract.ts'
import { placePath } from '../../app/route.ts'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { Button } from '../../ui/Button.tsx'

/** The setup of a report holds this many workshops beside the first. */
const MOST_OTHERS = 200

/** Leads to the report of the first workshop, with the others chosen to be compared in it. */
export function ReportButton({ workshops }: { workshops: ProjectSummary['workshops'] }) {
  const { t } = useTranslation('project')
  const [, go] = useLocation()
  const queries = useQueryClient()
  const save = useAction(api.report.saveSetup, { onDone: (_, { workshopId }) => go(placePath(workshopId, 'report')) })
  const [first, ...rest] = workshops
  if (!first) return null
  const report = async (): Promise<void> => {
    const setup = await queries.fetchQuery(api.report.setup.queryOptions({ input: { workshopId: first.id } })).catch(() => null)
    const others = rest.slice(0, MOST_OTHERS).map(({ id }) => id)
    save.mutate({ workshopId: first.id, fields: { others }, ...(setup && { seen: setup.heads }) })
  }
  return (
    <Button variant="primary" onPress={() => void report()} isDisabled={save.isPending}>
      {t('report', { count: workshops.length })}
    </Button>
  )
}
