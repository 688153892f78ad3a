import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { typeReader } from '../../../../../shared/domain/people/import/typeWords.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { PastePreview } from './PastePreview.tsx'
import { readPastedPeople } from './readPastedPeople.ts'
import { usePeopleWords } from '../usePeopleWords.ts'

const MOST = 5000
/** `text` is null while the dialog is closed. */
type Props = { text: string | null; onChange: (text: string | null) => void }

/** Many people at once from a list that was copied elsewhere, with a look at them before they are added. */
export function PastePeople({ text, onChange }: Props) {
  const { t } = useTranslation('people')
  const { plan, workshopId, offerUndo } = usePlan()
  const { types } = usePeopleWords()
  const readType = useMemo(
    () => typeReader(types.map(({ code, label, group }) => ({ code, labels: Object.values(label), groups: Object.values(group ?? {}) }))),
    [types],
  )
  const add = useAction(api.participants.add, {
    undoable: true,
    onDone: ({ ids }) => {
      onChange(null)
      offerUndo(t('paste.added', { count: ids.length }), 'participant.add')
    },
  })
  const read = readPastedPeople(text ?? '', readType, plan.participants)
  const good = read.lines.filter((line) => line.problem === null).slice(0, MOST)
  return (
    <Dialog
      title={t('paste.title')}
      size="wide"
      isOpen={text !== null}
      onOpenChange={() => onChange(null)}
      footer={
        <Button
          variant="primary"
          isDisabled={good.length === 0 || add.isPending}
          onPress={() => add.mutate({ workshopId, people: good.map((line) => line.person) })}
        >
          {t('paste.run', { count: good.length })}
        </Button>
      }
    >
      <TextField
        label={t('paste.label')}
        description={t('paste.about')}
        placeholder={t('paste.placeholder')}
        multiline
        rows={6}
        value={text ?? ''}
        onChange={onChange}
        spellCheck={false}
        autoFocus
      />
      {read.lines.length > 0 ? <PastePreview read={read} /> : null}
    </Dialog>
  )
}
