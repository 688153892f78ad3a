import { useTranslation } from 'react-i18next'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { FieldHandle, SetupView } from '../setup/useSetupField.ts'
import type { SetupField } from '../setup/setupSaver.ts'
import styles from './write.module.css'

type Props = { setup: SetupView; field: SetupField; handle: Pick<FieldHandle<unknown>, 'state' | 'flush'>; onlyTrouble?: boolean }

/** How a field of the setup stands: saved, not saved yet, or filled in differently by two people. */
export function FieldState({ setup, field, handle, onlyTrouble = false }: Props) {
  const { t } = useTranslation('reportPlace')
  const { state, flush } = handle
  const isShown = state === 'failed' || (state !== 'untouched' && !onlyTrouble)
  const { stored } = setup
  return (
    <div className={styles.state}>
      <span role="status" data-state={state}>
        {isShown ? t(`state.${state}`) : ''}
      </span>
      {state === 'failed' ? (
        <Button size="small" onPress={() => void flush()}>
          {t('tryAgain')}
        </Button>
      ) : null}
      {stored?.conflicts.includes(field) ? <ConflictButton entity="reportSetup" id={stored.id} field={field} /> : null}
    </div>
  )
}
