import { useQuery } from '@tanstack/react-query'
import type { AskedPrint } from '../../../../shared/contract/print.contract.ts'
import { changedSeats } from '../../../../shared/domain/print/changedSeats.ts'
import { PAPERS_OF, PER_PERSON } from '../../../../shared/domain/print/kinds.ts'
import { stepRoutes } from '../../../../shared/domain/print/stepRoutes.ts'
import type { StepRefusal } from '../../../../shared/domain/print/stepRoutes.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { newestPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { LANGUAGES } from '../../../i18n/i18n.ts'
import { api } from '../../../transport/api.ts'
import { usePlan } from '../saving/planContext.ts'
import { sessionToSeat } from '../sessionToSeat.ts'
import { FIRST_CHOICE, usePrintChoices } from './printChoices.ts'
import type { PrintChoice } from './printChoices.ts'

export type PrintDesk = {
  choice: PrintChoice
  /** The sessions to print for: those with tables, where there are any. */
  sessions: Session[]
  session: Session
  hasPlan: boolean
  /** Ids of people whose seats changed since they were told; null where nothing was announced. */
  changed: string[] | null
  /** Why people cannot follow start and step; null where they can. */
  stepRefusal: StepRefusal | 'no-plan' | null
  /** What the host is asked for. */
  order: AskedPrint
  /** What is missing before there is anything to ask for: the person, or a plan that people were told. */
  missing: 'person' | 'announcement' | null
}

/** The choices of the person, and the order that comes of them; null where the workshop has no session yet. */
export const usePrintDesk = (screenLanguage: string): PrintDesk | null => {
  const { workshopId, plan } = usePlan()
  const choice = usePrintChoices((state) => state[workshopId]) ?? FIRST_CHOICE
  const tablesOf = ({ id }: Session): number => plan.tables.filter(({ sessionId }) => sessionId === id).length
  const withTables = plan.sessions.filter((session) => tablesOf(session) > 0)
  const sessions = withTables.length > 0 ? withTables : plan.sessions
  const session = sessions.find(({ id }) => id === choice.sessionId) ?? sessionToSeat(sessions, plan.tables)
  const plans = useQuery(api.seating.plans.queryOptions({ input: { sessionId: session?.id ?? '' }, enabled: session !== undefined }))
  if (!session) return null
  const newest = newestPlan(plans.data ?? [])
  const changed = changedSeats(plans.data ?? [])
  const steps = newest
    ? stepRoutes(
        plan.tables.filter(({ sessionId }) => sessionId === session.id),
        newest,
      )
    : ('no-plan' as const)
  const stepRefusal = typeof steps === 'string' ? steps : null
  const perPerson = PER_PERSON.includes(choice.kind)
  const only = !perPerson || choice.whom === 'all' ? undefined : choice.whom === 'changed' ? (changed ?? undefined) : one(choice.personId)
  const papers = PAPERS_OF[choice.kind]
  const own = LANGUAGES.find((each) => each === plan.workshop.languages[0]) ?? (screenLanguage === 'it' ? 'it' : 'en')
  const order: AskedPrint = {
    sessionId: session.id,
    kind: choice.kind,
    paper: papers.find((each) => each === choice.paper) ?? papers[0]!,
    language: choice.language ?? own,
    large: choice.large,
    nameOrder: choice.nameOrder,
    stepForm: perPerson && choice.stepForm && stepRefusal === null,
    ...(only ? { people: only } : {}),
  }
  const missing = !perPerson
    ? null
    : choice.whom === 'one' && choice.personId === null
      ? 'person'
      : choice.whom === 'changed' && changed === null
        ? 'announcement'
        : null
  return { choice, sessions, session, hasPlan: newest !== null, changed, stepRefusal, order, missing }
}

const one = (id: string | null): string[] => (id === null ? [] : [id])
