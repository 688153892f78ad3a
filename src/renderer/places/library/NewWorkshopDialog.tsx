import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './NewWorkshopDialog.module.css'
import { useOffers } from './useOffers.ts'

const EMPTY = '–'

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onFromChallenge: () => void }

/** A title and a way to begin. Enter in the title creates it. */
export function NewWorkshopDialog({ isOpen, onOpenChange, onFromChallenge }: Props) {
  const { t } = useTranslation(['library', 'ui'])
  const formId = useId()
  const [, go] = useLocation()
  const { templates, language } = useOffers()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState(EMPTY)
  const [isMissing, setMissing] = useState(false)
  const change = (next: boolean): void => {
    onOpenChange(next)
    if (!next) {
      setTitle('')
      setTemplate(EMPTY)
      setMissing(false)
    }
  }
  const create = useAction(api.workshops.create, {
    onDone: ({ id }) => {
      change(false)
      go(`/w/${id}/plan`)
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() === '') return setMissing(true)
    if (create.isPending) return
    create.mutate({ title: title.trim(), template: template === EMPTY ? null : template, language })
  }
  const choices = [
    { id: EMPTY, name: t('library:new.empty'), about: t('library:new.emptyAbout') },
    ...templates.map(({ name, title: offered, about }) => ({ id: name, name: offered, about })),
  ]
  return (
    <Dialog
      title={t('library:new.title')}
      isOpen={isOpen}
      onOpenChange={change}
      footer={
        <>
          <Button onPress={() => change(false)}>{t('ui:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={create.isPending}>
            {t('library:new.create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label={t('library:new.name')}
          description={t('library:new.nameAbout')}
          errorMessage={isMissing && title.trim() === '' ? t('library:new.nameMissing') : undefined}
          value={title}
          onChange={setTitle}
          maxLength={300}
          autoFocus
        />
      </form>
      <ChoiceGroup label={t('library:new.begin')} items={choices} value={template} onChange={setTemplate} />
      <p className={styles.challenge}>
        {t('library:new.challengeAbout')}
        <Button
          size="small"
          onPress={() => {
            change(false)
            onFromChallenge()
          }}
        >
          {t('library:new.challenge')}
        </Button>
      </p>
    </Dialog>
  )
}
