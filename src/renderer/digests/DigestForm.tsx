import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_POINTS, withPoint } from '../../shared/domain/digests/digestWords.ts'
import { READ_BACK } from '../../shared/domain/records/vocabulary.ts'
import { ConflictButton } from '../history/ConflictButton.tsx'
import { isStation } from '../transport/door.ts'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { flushDigests } from './digestDrafts.ts'
import styles from './digests.module.css'
import { DigestStateLine } from './DigestStateLine.tsx'
import { Suggestions } from './Suggestions.tsx'
import { useDigest } from './useDigest.ts'

type DigestFormProps = { tableId: string; round: number; autoFocus?: boolean }

/** What one round hands over, saved as it is typed. Mount it with the table and round as its key. */
export function DigestForm({ tableId, round, autoFocus }: DigestFormProps) {
  const { t } = useTranslation(['digest', 'terms'])
  const digest = useDigest(tableId, round)
  const { words, stored, type } = digest
  const [fromNotes, setFromNotes] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => flushDigests, [])
  const typePoint = (index: number, text: string): void => {
    setFromNotes((before) => new Set([...before].filter((one) => one !== index)))
    type({ points: withPoint(words.points, index, text) })
  }
  return (
    <div className={styles.form}>
      <TextField
        label={t('digest:headline')}
        description={t('digest:headlineAbout')}
        value={words.headline}
        maxLength={300}
        autoFocus={autoFocus}
        onChange={(headline) => type({ headline })}
      />
      <fieldset className={styles.points}>
        <legend>{t('digest:points')}</legend>
        <Suggestions
          tableId={tableId}
          round={round}
          points={words.points}
          onTake={(points, taken) => {
            type({ points })
            setFromNotes(new Set(taken))
          }}
        />
        {Array.from({ length: MOST_POINTS }, (_, index) => (
          <TextField
            key={index}
            multiline
            rows={2}
            label={t('digest:point', { number: index + 1 })}
            description={fromNotes.has(index) ? t('digest:fromNote') : undefined}
            value={words.points[index] ?? ''}
            maxLength={500}
            onChange={(text) => typePoint(index, text)}
          />
        ))}
      </fieldset>
      <TextField
        multiline
        rows={2}
        label={t('digest:disagreement')}
        description={t('digest:disagreementAbout')}
        value={words.disagreement}
        maxLength={1000}
        onChange={(disagreement) => type({ disagreement })}
      />
      <ChoiceGroup
        label={t('digest:readBack')}
        items={READ_BACK.map((id) => ({ id, name: t(`digest:readBackChoice.${id}`) }))}
        value={words.readBack}
        onChange={(readBack) => type({ readBack })}
      />
      {stored && stored.conflicts.length > 0 ? (
        <div className={styles.conflicts}>
          <p>{t('digest:conflict')}</p>
          {isStation ? null : stored.conflicts.map((field) => <ConflictButton key={field} entity="digest" id={stored.id} field={field} />)}
        </div>
      ) : null}
      <DigestStateLine digest={digest} />
    </div>
  )
}
