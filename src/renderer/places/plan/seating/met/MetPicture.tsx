import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelWidth, meetingKey, MeetingsChart } from '../../../../../charts/MeetingsChart.tsx'
import { meetingClass, pairAt } from '../../../../../charts/meetingCells.ts'
import type { MeetingClass } from '../../../../../charts/meetingCells.ts'
import { screenPalette } from '../../../../../charts/palette.ts'
import { meetingsOf } from '../../../../../shared/domain/seating/board/meetings.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { useSeating } from '../seatingContext.ts'
import styles from './met.module.css'
import { MEETING_ORDERS, meetingOrder } from './meetingOrder.ts'
import type { MeetingOrder } from './meetingOrder.ts'

const WIDTH = 780
const LARGE = 16

/** A triangle of squares, one per pair; pointing at one names the two people and their rounds. */
export function MetPicture({ seats }: { seats: PlanSeats }) {
  const { t, i18n } = useTranslation('seating')
  const { people, name, tableNumber, companions } = useSeating()
  const [order, setOrder] = useState<MeetingOrder>('table')
  const [zoom, setZoom] = useState<'fit' | 'large'>('fit')
  const [litId, setLitId] = useState<string | null>(null)
  const [pointed, setPointed] = useState<{ row: number; column: number } | null>(null)
  const meetings = useMemo(() => meetingsOf(seats), [seats])
  const { data, ids } = useMemo(() => {
    const sorted = meetingOrder(order, seats, people, { name, tableNumber, language: i18n.language })
    const at = new Map(sorted.ids.map((id, index) => [id, index]))
    return {
      ids: sorted.ids,
      data: {
        people: sorted.ids.map((id) => ({ label: name(id) })),
        pairs: meetings.map(({ a, b, rounds }) => ({
          a: at.get(a)!,
          b: at.get(b)!,
          times: rounds.length,
          isByRule: companions.get(a)?.has(b) ?? false,
        })),
        breaks: sorted.breaks,
      },
    }
  }, [order, seats, people, name, tableNumber, i18n.language, meetings, companions])
  const fit = Math.max(2, Math.min(LARGE, (WIDTH - 150) / Math.max(1, ids.length)))
  const size = zoom === 'large' ? LARGE : fit < 11 ? Math.max(2, Math.min(10, WIDTH / Math.max(1, ids.length))) : fit
  const countOf = (of: MeetingClass): number => data.pairs.filter((pair) => meetingClass(pair) === of).length
  const keys = meetingKey(screenPalette).filter(({ of }) => of !== 'rule' || countOf('rule') > 0)
  const pairs = (ids.length * (ids.length - 1)) / 2
  const words = t('met.description', {
    people: ids.length,
    once: countOf('once'),
    twice: countOf('twice'),
    more: countOf('more'),
    never: pairs - meetings.length,
  })
  return (
    <section className={styles.picture}>
      <div className={styles.tools}>
        <Select
          label={t('met.order')}
          items={MEETING_ORDERS.map((id) => ({ id, name: t(`met.by.${id}`) }))}
          value={order}
          onChange={setOrder}
        />
        <Select
          label={t('met.person')}
          emptyName={t('met.everybody')}
          items={ids.map((id) => ({ id, name: name(id) })).toSorted((a, b) => a.name.localeCompare(b.name))}
          value={litId}
          onChange={setLitId}
        />
        <ChoiceGroup
          label={t('met.zoom')}
          items={[
            { id: 'fit', name: t('met.fit') },
            { id: 'large', name: t('met.large') },
          ]}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      <ul className={styles.key} aria-label={t('met.key')}>
        {keys.map(({ of, fill, fillOpacity }) => (
          <li key={of}>
            <svg width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" rx="2" fill={fill} fillOpacity={fillOpacity} />
            </svg>
            {of === 'rule' ? t('met.byRule') : t(`met.times.${of}`, { count: countOf(of) })}
          </li>
        ))}
      </ul>
      <p className={styles.pointed} aria-hidden="true">
        {pointed ? <PairWords seats={seats} ids={ids} pointed={pointed} /> : t('met.point')}
      </p>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('met.title')}>
        <div
          className={styles.canvas}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect()
            setPointed(pairAt(event.clientX - box.left - labelWidth(data, size), event.clientY - box.top, size, ids.length))
          }}
          onPointerLeave={() => setPointed(null)}
        >
          <MeetingsChart
            id="who-met-whom"
            title={t('met.title')}
            description={words}
            data={data}
            size={size}
            lit={litId === null ? null : ids.indexOf(litId)}
          />
        </div>
      </div>
      <p className={styles.about}>{words}</p>
    </section>
  )
}

function PairWords({ seats, ids, pointed }: { seats: PlanSeats; ids: readonly string[]; pointed: { row: number; column: number } }) {
  const { t } = useTranslation('seating')
  const { name } = useSeating()
  const [a, b] = [ids[pointed.column]!, ids[pointed.row]!]
  const [one, other] = [seats.people.indexOf(a), seats.people.indexOf(b)]
  const rounds = seats.seats.flatMap((row, index) => ((row[one] ?? -1) >= 0 && row[one] === row[other] ? [index + 1] : []))
  const names = { name: name(a), other: name(b) }
  return rounds.length === 0 ? t('met.never', names) : t('met.inRounds', { ...names, count: rounds.length, rounds: rounds.join(', ') })
}
