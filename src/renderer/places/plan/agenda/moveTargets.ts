import type { TFunction } from 'i18next'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import type { MenuEntry } from '../../../ui/Menu.tsx'
import { MOST_DAYS } from './dayNames.ts'

/** Every spot that a session can go to, and the day after the last. Where it stands now is listed but off. */
export function moveTargets(t: TFunction<'plan'>, days: readonly AgendaDay[], id: string): MenuEntry[] {
  const spots = days.flatMap(({ day, sessions }) => {
    const others = sessions.filter((session) => session.id !== id)
    const here = sessions.findIndex((session) => session.id === id)
    const before = here === -1 ? undefined : (sessions[here - 1]?.id ?? null)
    const spot = (after: string | null, name: string): MenuEntry => ({
      id: writeTarget(day, after),
      name: days.length > 1 ? t('agenda.spotOfDay', { day, spot: name }) : name,
      disabled: after === before,
    })
    return [
      spot(null, t('agenda.spotFirst')),
      ...others.map((session) => spot(session.id, t('agenda.spotAfter', { title: session.title || t('agenda.untitled') }))),
    ]
  })
  const next = days.length + 1
  return next > MOST_DAYS ? spots : [...spots, { id: writeTarget(next, null), name: t('agenda.spotNewDay', { day: next }) }]
}

const writeTarget = (day: number, after: string | null): string => `${day} ${after ?? ''}`

/** The other way round: which spot an entry of the menu means. */
export function readTarget(target: string): { day: number; after: string | null } {
  const [day, after] = target.split(' ')
  return { day: Number(day), after: after ? after : null }
}
