import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import type { SetupFields } from '../setup/setupSaver.ts'
import { FieldState } from './FieldState.tsx'
import styles from './front.module.css'
import writeStyles from './write.module.css'

type Revision = SetupFields['revisions'][number]

const MOST = 60

/** The history of the document: which version, when, by whom, what changed. */
export function Revisions({ setup }: { setup: SetupView }) {
  const { t } = useTranslation('reportPlace')
  const handle = useSetupField(setup, 'revisions')
  const rows = handle.value
  const change = (at: number, fields: Partial<Revision>): void =>
    handle.type(rows.map((row, index) => (index === at ? { ...row, ...fields } : row)))
  const leave = (): void => void handle.flush()
  return (
    <fieldset className={styles.revisions}>
      <legend className={styles.legend}>{t('front.revisions')}</legend>
      <div className={writeStyles.section}>
        <FieldState setup={setup} field="revisions" handle={handle} onlyTrouble />
      </div>
      {rows.map((row, index) => (
        <div key={index} role="group" aria-label={t('front.revisionOf', { number: index + 1 })} className={styles.revision}>
          <TextField
            label={t('front.version')}
            value={row.version}
            maxLength={30}
            onChange={(version) => change(index, { version })}
            onBlur={leave}
          />
          <TextField
            label={t('front.date')}
            type="date"
            value={row.date ?? ''}
            onChange={(date) => change(index, { date: date === '' ? null : date })}
            onBlur={leave}
          />
          <TextField
            label={t('front.author')}
            value={row.author}
            maxLength={200}
            onChange={(author) => change(index, { author })}
            onBlur={leave}
          />
          <TextField
            label={t('front.change')}
            value={row.change}
            maxLength={500}
            onChange={(text) => change(index, { change: text })}
            onBlur={leave}
          />
          <IconButton
            className={styles.remove ?? ''}
            label={t('front.removeRevision', { number: index + 1 })}
            onPress={() => handle.choose(rows.filter((_, at) => at !== index))}
          >
            <TrashIcon />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="small"
          isDisabled={rows.length >= MOST}
          onPress={() => handle.choose([...rows, { version: '', date: null, author: '', change: '' }])}
        >
          <PlusIcon />
          {t('front.addRevision')}
        </Button>
      </div>
    </fieldset>
  )
}
