import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { AgendaPart } from './agenda/AgendaPart.tsx'
import { PLAN_PARTS, usePlanView } from './planView.ts'
import type { PlanPart } from './planView.ts'
import styles from './PlanPlace.module.css'
import { PlanProvider } from './saving/PlanProvider.tsx'
import { SaveStatus } from './saving/SaveStatus.tsx'
import { TermsPart } from './terms/TermsPart.tsx'
import { usePlanPart } from './usePlanPart.ts'
import { WorkshopPart } from './workshop/WorkshopPart.tsx'

const PeoplePart = lazy(async () => ({ default: (await import('./people/PeoplePart.tsx')).PeoplePart }))
const SeatingPart = lazy(async () => ({ default: (await import('./seating/SeatingPart.tsx')).SeatingPart }))
const PrintPart = lazy(async () => ({ default: (await import('./print/PrintPart.tsx')).PrintPart }))

const ChallengesPart = lazy(async () => ({ default: (await import('./challenges/ChallengesPart.tsx')).ChallengesPart }))

const PARTS = {
  workshop: WorkshopPart,
  agenda: AgendaPart,
  people: PeoplePart,
  seating: SeatingPart,
  print: PrintPart,
  terms: TermsPart,
  challenges: ChallengesPart,
}

/** Everything before the room opens: what the workshop is, its agenda and tables, its people, its terms, the challenges of its cities. */
export function PlanPlace({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation(['plan', 'terms', 'actions'])
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const part = usePlanPart(workshopId)
  if (plan.isPending) return <Spinner />
  if (plan.isError) {
    return (
      <EmptyState title={t('plan:unreadable')} action={<Button onPress={() => void plan.refetch()}>{t('plan:tryAgain')}</Button>}>
        {problemSentence(plan.error)}
      </EmptyState>
    )
  }
  return (
    <PlanProvider key={workshopId} workshopId={workshopId} stored={plan.data}>
      <Page title={t('plan:title')} subtitle={plan.data.workshop.title} actions={<SaveStatus />}>
        <Tabs className={styles.tabs} selectedKey={part} onSelectionChange={(key) => usePlanView.setState({ part: key as PlanPart })}>
          <TabList aria-label={t('plan:parts')} className={styles.list}>
            {PLAN_PARTS.map((id) => (
              <Tab key={id} id={id} className={styles.tab}>
                {t(`plan:part.${id}`)}
              </Tab>
            ))}
          </TabList>
          {PLAN_PARTS.map((id) => {
            const Part = PARTS[id]
            return (
              <TabPanel key={id} id={id} className={styles.panel}>
                <Suspense fallback={<Spinner />}>
                  <Part />
                </Suspense>
              </TabPanel>
            )
          })}
        </Tabs>
      </Page>
    </PlanProvider>
  )
}
