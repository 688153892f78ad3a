import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { Participant } from '../../../../shared/domain/records/records.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TrashIcon } from '../../../ui/icons.tsx'
import styles from './PeopleTable.module.css'
import type { usePeopleWords } from './usePeopleWords.ts'

export type RowFrame = { index: number; measure?: ((row: HTMLElement | null) => void) | undefined }
type Props = RowFrame & {
  person: Participant
  words: ReturnType<typeof usePeopleWords>
  onEdit: () => void
  onRemove: () => void
}

/** A person in one line; a press on the name opens the fields. */
export function PersonRow({ person, words, index, measure, onEdit, onRemove }: Props) {
  const { t } = useTranslation('plan')
  const [conflict] = person.conflicts
  const cells = [
    person.organisation,
    words.typeName(person.stakeholderType),
    [person.city, person.country].filter(Boolean).join(', '),
    words.roleName(person.role),
  ]
  return (
    <div role="row" aria-rowindex={index + 2} data-index={index} ref={measure} className={styles.row}>
      <span role="cell" className={styles.cell} data-first="">
        <AriaButton className={styles.name} onPress={onEdit} aria-label={t('people.edit', { name: person.name })}>
          {person.name}
        </AriaButton>
        {conflict ? <ConflictButton entity="participant" id={person.id} field={conflict} /> : null}
      </span>
      {cells.map((text, column) => (
        <span key={column} role="cell" className={styles.cell} data-untold={text === '' ? '' : undefined}>
          {text === '' ? <span className={styles.untold}>–</span> : text}
        </span>
      ))}
      <span role="cell" className={styles.buttons}>
        <IconButton size="small" label={t('people.remove', { name: person.name })} onPress={onRemove}>
          <TrashIcon />
        </IconButton>
      </span>
    </div>
  )
}
