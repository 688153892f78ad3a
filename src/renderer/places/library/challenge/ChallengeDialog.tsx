import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placePath } from '../../../app/route.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useOffers } from '../useOffers.ts'
import { EMPTY_DRAFT, EXAMPLE } from './challengeDraft.ts'
import type { ChallengeDraft } from './challengeDraft.ts'
import styles from './ChallengeDialog.module.css'
import { ChallengeForm } from './ChallengeForm.tsx'

/** A workshop that begins with what a city struggles with: its question, and a table for each of its sectors. */
export function ChallengeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['challenges', 'library', 'ui'])
  const formId = useId()
  const [, go] = useLocation()
  const { templates, language } = useOffers()
  const [draft, setDraft] = useState<ChallengeDraft>(EMPTY_DRAFT)
  const [ownTitle, setOwnTitle] = useState<string | null>(null)
  const [template, setTemplate] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const usualTitle = [draft.city, draft.title]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(': ')
  const title = (ownTitle ?? usualTitle).trim().slice(0, 300)
  const start = useAction(api.cityChallenges.startWorkshop, { onDone: ({ id }) => go(placePath(id, 'plan')) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (draft.title.trim() === '' || draft.city.trim() === '') return setMissing(true)
    if (!start.isPending) start.mutate({ title: title || draft.title.trim(), template, language, fields: trimmed(draft) })
  }
  const fillIn = (): void => {
    const words = (['city', 'country', 'title', 'description', 'lookingFor', 'source'] as const).map((field) => [
      field,
      t(`challenges:example.${field}`),
    ])
    setDraft({ ...EMPTY_DRAFT, ...EXAMPLE, ...(Object.fromEntries(words) as Partial<ChallengeDraft>) })
  }
  return (
    <Dialog
      title={t('challenges:start.title')}
      size="wide"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={start.isPending}>
            {t('library:new.create')}
          </Button>
        </>
      }
    >
      <p className={styles.about}>
        {t('challenges:start.about')}{' '}
        <Button size="small" onPress={fillIn}>
          {t('challenges:start.example')}
        </Button>
      </p>
      <form id={formId} onSubmit={submit} className={styles.form} noValidate>
        <ChallengeForm draft={draft} isMissing={isMissing} onChange={(change) => setDraft({ ...draft, ...change })} />
        <div className={styles.pair}>
          <TextField label={t('challenges:start.workshopTitle')} value={ownTitle ?? usualTitle} onChange={setOwnTitle} maxLength={300} />
          <Select
            label={t('challenges:start.template')}
            items={templates.map(({ name, title: offered }) => ({ id: name, name: offered }))}
            value={template}
            emptyName={t('challenges:start.noTemplate')}
            onChange={setTemplate}
          />
        </div>
      </form>
    </Dialog>
  )
}

const trimmed = (draft: ChallengeDraft): ChallengeDraft => ({
  ...draft,
  city: draft.city.trim(),
  country: draft.country.trim(),
  title: draft.title.trim(),
})
