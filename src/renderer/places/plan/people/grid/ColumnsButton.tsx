import { useTranslation } from 'react-i18next'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { ChevronDownIcon } from '../../../../ui/icons.tsx'
import popoverStyles from '../../../../ui/Popover.module.css'
import { GRID_FIELDS } from '../fields.ts'
import type { GridField } from '../fields.ts'
import styles from './ListTools.module.css'

/** Which columns the list shows; the name is always there. */
export function ColumnsButton({ fields, onChange }: { fields: readonly GridField[]; onChange: (fields: readonly GridField[]) => void }) {
  const { t } = useTranslation('people')
  return (
    <DialogTrigger>
      <Button className={styles.columns ?? ''}>
        {t('grid.columns')}
        <ChevronDownIcon />
      </Button>
      <Popover className={popoverStyles.popover} offset={4}>
        <Dialog aria-label={t('grid.columns')} className={styles.choices}>
          {GRID_FIELDS.filter((field) => field !== 'name').map((field) => (
            <Checkbox
              key={field}
              isSelected={fields.includes(field)}
              onChange={(isOn) => onChange(isOn ? [...fields, field] : fields.filter((one) => one !== field))}
            >
              {t(`field.${field}`)}
            </Checkbox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
