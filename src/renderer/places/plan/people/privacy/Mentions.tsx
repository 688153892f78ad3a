import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../../../ui/Button.tsx'
import { harvestPath } from '../../../harvest/filter/harvestQuery.ts'
import styles from './privacy.module.css'

type Mention = { entity: string; id: string; text: string }
type Props = { workshopId: string; mentions: readonly Mention[]; onLeave: () => void }

/** Texts that still have the name in their words; a person decides about those. */
export function Mentions({ workshopId, mentions, onLeave }: Props) {
  const { t, i18n } = useTranslation('people')
  const [, navigate] = useLocation()
  if (mentions.length === 0) return <p>{t('erase.noMentions')}</p>
  const notes = mentions.filter(({ entity }) => entity === 'note').map(({ id }) => id)
  return (
    <section className={styles.mentions} aria-labelledby="erase-mentions">
      <h3 id="erase-mentions">{t('erase.mentions', { count: mentions.length })}</h3>
      <p>{t('erase.mentionsAbout')}</p>
      <ul>
        {mentions.map(({ entity, id, text }) => (
          <li key={`${entity}/${id}`}>
            <span className={styles.where}>{i18n.exists(`people:entity.${entity}`) ? t(`entity.${entity}`) : t('entity.other')}</span>
            <q>{text}</q>
          </li>
        ))}
      </ul>
      {notes.length > 0 ? (
        <div>
          <Button
            onPress={() => {
              onLeave()
              navigate(harvestPath(workshopId, { filter: { note: notes.slice(0, 200) } }))
            }}
          >
            {t('erase.showNotes', { count: notes.length })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
