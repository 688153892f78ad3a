import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_POINTS, suggestPoints } from '../../shared/domain/digests/digestWords.ts'
import { api } from '../transport/api.ts'
import { Button } from '../ui/Button.tsx'
import styles from './digests.module.css'

type SuggestionsProps = {
  tableId: string
  round: number
  points: readonly string[]
  /** The points with notes in their empty places, and which those are. */
  onTake: (points: string[], taken: number[]) => void
}

/** Offers the notes that were said most often as a start, while there is an empty point and a note for it. */
export function Suggestions({ tableId, round, points, onTake }: SuggestionsProps) {
  const { t } = useTranslation('digest')
  const { data } = useQuery(api.notes.listOfTable.queryOptions({ input: { tableId } }))
  const texts = useMemo(() => suggestPoints(data ?? [], round).filter((text) => !points.includes(text)), [data, round, points])
  const empty = Array.from({ length: MOST_POINTS }, (_, index) => index).filter((index) => (points[index] ?? '').trim() === '')
  const taken = empty.slice(0, texts.length)
  if (taken.length === 0) return null
  const take = (): void => {
    const filled = Array.from({ length: MOST_POINTS }, (_, index) => {
      const place = taken.indexOf(index)
      return place < 0 ? (points[index] ?? '') : texts[place]!
    })
    while (filled.at(-1) === '') filled.pop()
    onTake(filled, taken)
  }
  return (
    <div className={styles.suggest}>
      <p>{t('suggestAbout', { count: taken.length })}</p>
      <Button size="small" onPress={take}>
        {t('suggest')}
      </Button>
    </div>
  )
}
