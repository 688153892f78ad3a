import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { NoteOrigin } from '../notes/NoteOrigin.tsx'
import type { ThemesData } from '../themes/useThemes.ts'
import styles from './Duplicates.module.css'

type Props = {
  data: ThemesData
  place: (note: Note) => string[]
  onLead: (noteId: string) => void
  onLeave: (noteId: string) => void
}

const STEP = 40

/** The groups made so far, with every note that is in them. */
export function MadeGroups({ data, place, onLead, onLeave }: Props) {
  const { t } = useTranslation('duplicates')
  const [shown, setShown] = useState(STEP)
  const { groups } = data.groups
  if (groups.length === 0) return null
  return (
    <section className={styles.made} data-home="" tabIndex={-1} aria-label={t('made.title', { count: groups.length })}>
      <h2 className={styles.title}>{t('made.title', { count: groups.length })}</h2>
      <p className={styles.about}>{t('made.about')}</p>
      <ul className={styles.groups}>
        {groups.slice(0, shown).map(({ leadId, memberIds }) => {
          const members = memberIds.flatMap((id) => data.noteOf.get(id) ?? [])
          const lead = data.noteOf.get(leadId)
          const tables = new Set(members.map((note) => note.tableId)).size
          return (
            <li key={memberIds[0]} className={styles.madeGroup} data-group={leadId} data-home="" tabIndex={-1}>
              <p className={styles.text}>{lead?.text}</p>
              {lead ? <NoteOrigin note={lead} words={place(lead)} /> : null}
              <p className={styles.said}>{t('made.said', { count: members.length, tables: t('made.tables', { count: tables }) })}</p>
              <ul className={styles.members}>
                {members
                  .filter((note) => note.id !== leadId)
                  .map((note) => (
                    <li key={note.id} className={styles.member} data-note={note.id}>
                      <div className={styles.memberWords}>
                        <p className={styles.memberText}>{note.text}</p>
                        <NoteOrigin note={note} words={place(note)} />
                      </div>
                      <div className={styles.memberButtons}>
                        <Button size="small" variant="quiet" onPress={() => onLead(note.id)}>
                          {t('made.useWording')}
                        </Button>
                        <Button size="small" variant="quiet" onPress={() => onLeave(note.id)}>
                          {t('made.takeOut')}
                        </Button>
                      </div>
                    </li>
                  ))}
              </ul>
            </li>
          )
        })}
      </ul>
      {groups.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + STEP)}>
          {t('made.more', { count: groups.length - shown })}
        </Button>
      ) : null}
    </section>
  )
}
