import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleLock } from '../../../shared/contract/bundles.contract.ts'
import { saveExport } from '../../places/report/saveExport.ts'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import { Progress } from '../open/Progress.tsx'
import { fetchBundle } from './fetchBundle.ts'
import styles from './handOver.module.css'

type Props = { workshopId: string; tableId: string | undefined; onClose: () => void }
type LockKind = BundleLock['kind']

const MEDIA_TYPE = 'application/octet-stream'
const SHORTEST = 8

/** A workshop, or one table of it, as one file for another laptop. */
export function HandOverDialog({ workshopId, tableId: firstTable, onClose }: Props) {
  const { t } = useTranslation(['bundles', 'ui'])
  const formId = useId()
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const [tableId, setTableId] = useState<string | null>(firstTable ?? null)
  const [kind, setKind] = useState<LockKind>('passphrase')
  const [words, setWords] = useState('')
  const [isShort, setShort] = useState(false)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const sessions = new Map(plan.data?.sessions.map(({ id, title }) => [id, title]))
  const tables = (plan.data?.tables ?? []).map(({ id, number, title, sessionId }) => ({
    id,
    name: t('bundles:handOver.tableName', { number, title, session: sessions.get(sessionId) ?? '' }),
  }))

  const save = async (lock: BundleLock): Promise<void> => {
    setProblem(null)
    setShare(0)
    try {
      const { fileName, bytes } = await fetchBundle({ workshopId, tableId, lock }, setShare)
      const name = await saveExport(fileName, MEDIA_TYPE, bytes)
      if (name === null) return setShare(null)
      toast.show({ tone: 'good', message: t(kind === 'passphrase' ? 'bundles:handOver.savedLocked' : 'bundles:handOver.saved', { name }) })
      onClose()
    } catch (error) {
      setShare(null)
      setProblem(problemSentence(error))
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (share !== null) return
    if (kind !== 'passphrase') return void save({ kind })
    if (words.length < SHORTEST) return setShort(true)
    void save({ kind, passphrase: words })
  }
  return (
    <Dialog
      title={t('bundles:handOver.title')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={share !== null}>
            {t('bundles:handOver.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <p>{t('bundles:handOver.about')}</p>
        <Select
          label={t('bundles:handOver.what')}
          description={t(tableId === null ? 'bundles:handOver.wholeAbout' : 'bundles:handOver.tableAbout')}
          items={tables}
          value={tableId}
          emptyName={t('bundles:handOver.whole')}
          onChange={setTableId}
        />
        <ChoiceGroup<LockKind>
          label={t('bundles:handOver.lock')}
          items={(['passphrase', 'key', 'open'] as const).map((id) => ({
            id,
            name: t(`bundles:lock.${id}`),
            about: t(`bundles:lockAbout.${id}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'passphrase' ? (
          <TextField
            label={t('bundles:handOver.passphrase')}
            description={t('bundles:handOver.passphraseAbout')}
            errorMessage={isShort && words.length < SHORTEST ? t('bundles:handOver.tooShort', { count: SHORTEST }) : undefined}
            value={words}
            onChange={setWords}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
          />
        ) : null}
        {share === null ? null : <Progress label={t('bundles:handOver.making')} share={share} />}
        {problem === null ? null : (
          <p role="alert" className={styles.alert}>
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  )
}
