import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { GRID_FIELDS, isList, isText, TEXT_LIMIT } from '../fields.ts'
import type { GridField } from '../fields.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { cellChoices } from './cellWords.ts'

type Props = { count: number; words: PeopleWords; onSet: (field: GridField, line: string) => void; onClose: () => void }

/** Nobody shares a name, an address or needs with everybody. */
const OWN: readonly GridField[] = ['name', 'email', 'access']
const COMMON = GRID_FIELDS.filter((field) => !OWN.includes(field))
const NONE = ' none'

/** One field for many people at once; what each of them had there is replaced. */
export function SetFieldDialog({ count, words, onSet, onClose }: Props) {
  const { t } = useTranslation('people')
  const [field, setField] = useState<GridField>('role')
  const [line, setLine] = useState<string | null>(null)
  const choices = cellChoices(null, field, words, t)
  const apply = () => onSet(field, line ?? '')
  return (
    <Dialog
      title={t('bulk.setTitle', { count })}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={choices !== null && line === null} onPress={apply}>
            {t('bulk.apply', { count })}
          </Button>
        </>
      }
    >
      <p>{t('bulk.setAbout')}</p>
      <Select
        label={t('bulk.field')}
        items={COMMON.map((id) => ({ id, name: t(`field.${id}`) }))}
        value={field}
        onChange={(next) => {
          setField(next)
          setLine(null)
        }}
      />
      {choices ? (
        <Select
          label={t(`field.${field}`)}
          items={choices.map(({ id, name }) => ({ id: id || NONE, name }))}
          value={line === null ? null : line || NONE}
          placeholder={t('bulk.choose')}
          onChange={(id) => setLine(id === NONE ? '' : id)}
        />
      ) : (
        <TextField
          label={t(`field.${field}`)}
          description={isList(field) ? t(field === 'wishes' ? 'details.wishesAbout' : 'details.listAbout') : t('bulk.emptyClears')}
          value={line ?? ''}
          onChange={setLine}
          maxLength={isText(field) ? TEXT_LIMIT[field] : 2000}
          onKeyDown={(event) => {
            if (event.key === 'Enter') apply()
          }}
        />
      )}
    </Dialog>
  )
}
