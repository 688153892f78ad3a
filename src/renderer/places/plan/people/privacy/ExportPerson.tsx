import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { toast } from '../../../../ui/toast.ts'
import { bytesOf, saveExport } from '../../../report/saveExport.ts'

/** Hands out everything that is stored about a person, as a file for them. */
export function ExportPerson({ person }: { person: Pick<Participant, 'id'> }) {
  const { t } = useTranslation('people')
  const { mutate, isPending } = useAction(api.privacy.exportPerson, {
    onDone: ({ fileName, contentBase64 }) => {
      saveExport(fileName, 'application/json', bytesOf(contentBase64)).then(
        (name) => name !== null && toast.show({ tone: 'good', message: t('exported', { name }) }),
        (error: unknown) => toast.show({ tone: 'error', message: problemSentence(error) }),
      )
    },
  })
  return (
    <Button size="small" variant="quiet" onPress={() => !isPending && mutate({ id: person.id })}>
      {t('export')}
    </Button>
  )
}
