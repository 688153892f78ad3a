import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Entity } from '../../shared/domain/records/records.ts'
import { api } from '../transport/api.ts'
import { useAction } from '../transport/useAction.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { useFieldWords } from './fieldWords.ts'
import styles from './history.module.css'

export type VersionsDialogProps = {
  entity: Entity
  id: string
  /** Name of the field with several versions, as in the record's `conflicts`. */
  field: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Lets a person choose one of the versions of a field; the others stay in the history. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { t } = useTranslation('plan')
  const words = useFieldWords()
  return (
    <Dialog title={t('history.choose', { field: words.field(props.field) })} isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {props.isOpen ? <Versions {...props} /> : null}
    </Dialog>
  )
}

function Versions({ entity, id, field, onOpenChange }: VersionsDialogProps) {
  const { t } = useTranslation('plan')
  const words = useFieldWords()
  const history = useQuery(api.history.ofRecord.queryOptions({ input: { entity, id } }))
  const settle = useAction(api.history.settle, { undoable: true, onDone: () => onOpenChange(false) })
  const [chosen, setChosen] = useState<string | null>(null)
  if (!history.data) return <Spinner />
  const versions = history.data.filter((change) => change.current.includes(field)).toReversed()
  const choice = chosen ?? versions[0]?.changeId ?? null
  return (
    <>
      <p>{t('history.chooseAbout')}</p>
      <RadioGroup aria-label={t('history.allVersions')} value={choice} onChange={setChosen} className={styles.versions}>
        {versions.map((change) => (
          <Radio key={change.changeId} value={change.changeId} className={styles.version}>
            <span className={styles.value}>{words.value(field, change.fields[field])}</span>
            <span className={styles.by}>{t('history.by', { author: change.author, at: words.moment(change.at) })}</span>
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.buttons}>
        <Button onPress={() => onOpenChange(false)}>{t('history.later')}</Button>
        <Button
          variant="primary"
          isDisabled={choice === null || settle.isPending}
          onPress={() => choice && settle.mutate({ entity, id, field, changeId: choice })}
        >
          {t('history.keep')}
        </Button>
      </div>
    </>
  )
}
