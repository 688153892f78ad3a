import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { partWhenThere } from '../../ui/partWhenThere.tsx'
import styles from './ChooseTable.module.css'
import { recall } from './displayMemory.ts'
import { useNoteCounts } from './tableData.ts'

const SheetButton = partWhenThere(async () => (await import('../../paper/SheetButton.tsx')).SheetButton, true)

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key]
  if (step === undefined || event.altKey || event.ctrlKey) return
  const links = [...(event.currentTarget.closest('[data-choices]')?.querySelectorAll<HTMLElement>('a[data-table]') ?? [])]
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[at < 0 ? 0 : step(at, links.length - 1)]?.focus()
  event.preventDefault()
}

/** The tables of a workshop by session. Arrow keys go through them, the last one that was used has the focus. */
export function ChooseTable({ plan }: { plan: WorkshopPlan }) {
  const { t } = useTranslation('table')
  const { workshop, sessions, tables } = plan
  const { data: counts } = useNoteCounts(workshop.id)
  const last = recall(`last.${workshop.id}`)
  const withTables = sessions
    .map((session) => ({ session, tables: tables.filter((table) => table.sessionId === session.id) }))
    .filter((group) => group.tables.length > 0)
  const focused = tables.some((table) => table.id === last) ? last : withTables[0]?.tables[0]?.id
  if (withTables.length === 0) {
    return (
      <Page title={t('place')}>
        <EmptyState title={t('choose.noneTitle')} action={<Link href={`/w/${workshop.id}/plan`}>{t('choose.toPlan')}</Link>}>
          {t('choose.none')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t('choose.title')} subtitle={t('choose.about')} actions={<SheetButton workshopId={workshop.id} />}>
      <div className={styles.sessions} data-choices="">
        {withTables.map(({ session, tables: own }) => (
          <section key={session.id} className={styles.session} aria-labelledby={`session-${session.id}`}>
            <h2 id={`session-${session.id}`} className={styles.title}>
              {session.title}
              {session.rounds > 1 ? <span className={styles.rounds}>{t('choose.rounds', { count: session.rounds })}</span> : null}
            </h2>
            <ul className={styles.tables}>
              {own.map((table) => (
                <li key={table.id}>
                  <Link
                    href={`/w/${workshop.id}/table/${table.id}`}
                    className={styles.table}
                    data-table=""
                    onKeyDown={handleKey}
                    ref={table.id === focused ? focusOnce : undefined}
                  >
                    <span className={styles.number}>{t('choose.number', { number: table.number })}</span>
                    <span className={styles.topic}>{table.title}</span>
                    {table.id === last ? <span className={styles.last}>{t('choose.last')}</span> : null}
                    <span className={styles.count}>
                      {counts === undefined ? '' : t('choose.notes', { count: counts.get(table.id) ?? 0 })}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}

const focusOnce = (element: HTMLAnchorElement | null): void => element?.focus({ preventScroll: false })
