import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { speakerLines } from '../../../../../shared/domain/report/attribution.ts'
import type { Evidence } from '../../../../../shared/domain/themes/evidence.ts'
import { NoteOrigin } from '../../notes/NoteOrigin.tsx'
import { usePlaceWords } from '../../notes/usePlaceWords.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { useEvidenceWords } from '../useEvidenceWords.ts'
import type { ThemesData } from '../useThemes.ts'
import styles from './ThemeDialog.module.css'

type Props = { evidence: Evidence; plan: WorkshopPlan; data: ThemesData; vocabulary: Vocabulary; themeId: string }

const MOST_QUOTES = 3
const PEOPLE = 'stakeholder-types'

/** What a theme rests on: how broad it is, who disagrees, and words that may be quoted. It never says that people agree. */
export function EvidenceBlock({ evidence, plan, data, vocabulary, themeId }: Props) {
  const { t } = useTranslation('themes')
  const words = useEvidenceWords()
  const place = usePlaceWords(vocabulary, plan.workshop.cities)
  const { participants, workshop } = plan
  const speaker = useMemo(() => speakerLines(participants, workshop.attribution), [participants, workshop.attribution])
  const types = vocabulary.choices(PEOPLE)
  const typeNames = evidence.types.map((code) => types.find(({ id }) => id === code)?.name ?? code)
  const notesOf = (ids: readonly string[]): Note[] => ids.flatMap((id) => data.noteOf.get(id) ?? [])
  const contrary = notesOf(evidence.contrary)
  const quotes = notesOf(data.allNotesOf(themeId))
    .filter((note) => note.kind === 'quote')
    .slice(0, MOST_QUOTES)
  const hasParts = data.tree.children(themeId).length > 0
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t(hasParts ? 'evidence.titleWithParts' : 'evidence.title')}</h3>
      <p className={styles.counts}>{words.parts(evidence).join(' · ')}</p>
      {evidence.statements < evidence.notes ? <p>{t('evidence.statements', { count: evidence.statements })}</p> : null}
      {evidence.transversal ? <p className={styles.strong}>{t('evidence.transversal')}</p> : null}
      {evidence.oneTable ? <p className={styles.strong}>{t('evidence.oneTable')}</p> : null}
      {typeNames.length > 0 ? <p>{t('evidence.types', { names: typeNames.join(', ') })}</p> : null}
      {contrary.length === 0 ? null : (
        <div className={styles.contrary}>
          <h4 className={styles.small}>{t('evidence.contrary', { count: contrary.length })}</h4>
          <ul className={styles.notes}>
            {contrary.map((note) => (
              <li key={note.id}>
                <p className={styles.text}>{note.text}</p>
                <NoteOrigin note={note} words={place(note)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {quotes.length === 0 ? null : (
        <div>
          <h4 className={styles.small}>{t('evidence.quotes')}</h4>
          <ul className={styles.notes}>
            {quotes.map((note) => {
              const line = speaker(note)
              return (
                <li key={note.id}>
                  <blockquote className={styles.quote}>{t('outline.quote', { text: note.text })}</blockquote>
                  <NoteOrigin note={note} words={place(note)}>
                    <span className={styles.consent}>{line === null ? t('evidence.unnamed') : t('evidence.named', { name: line })}</span>
                  </NoteOrigin>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </section>
  )
}
