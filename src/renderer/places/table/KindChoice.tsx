import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import { MAIN_KINDS, NOTE_KINDS } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import type { SlashWords } from '../../../shared/domain/notes/composer.ts'
import { KindSign } from '../../marks/KindSign.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import styles from './KindChoice.module.css'

const isMain = (kind: NoteKind): boolean => (MAIN_KINDS as readonly NoteKind[]).includes(kind)
const FURTHER = NOTE_KINDS.filter((kind) => !isMain(kind))

type KindChoiceProps = { kind: NoteKind; words: SlashWords; onChange: (kind: NoteKind) => void }

/** The three main kinds as large choices, the others one menu away. The chosen kind stays for the next note. */
export function KindChoice({ kind, words, onChange }: KindChoiceProps) {
  const { t } = useTranslation(['table', 'terms'])
  return (
    <div className={styles.kinds}>
      <RadioGroup
        aria-label={t('table:compose.kind')}
        orientation="horizontal"
        className={styles.main}
        value={isMain(kind) ? kind : null}
        onChange={(next) => onChange(next as NoteKind)}
      >
        {MAIN_KINDS.map((main) => (
          <Radio key={main} value={main} className={styles.choice} data-kind={main}>
            <KindSign kind={main} />
            <span className={styles.word}>{t(`terms:kind.${main}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.more} data-on={isMain(kind) ? undefined : ''}>
        {isMain(kind) ? null : <KindSign kind={kind} />}
        <MenuButton
          label={isMain(kind) ? t('table:compose.more') : t(`terms:kind.${kind}`)}
          items={FURTHER.map((id) => ({ id, name: t(`terms:kind.${id}`), note: `/${words[id][0]}` }))}
          onAction={onChange}
        />
      </div>
    </div>
  )
}
