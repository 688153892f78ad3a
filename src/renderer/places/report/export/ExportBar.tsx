import { useTranslation } from 'react-i18next'
import { REPORT_FORMATS } from '../../../../shared/domain/records/vocabulary.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DownloadIcon } from '../../../ui/icons.tsx'
import { MenuButton } from '../../../ui/Menu.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { ChosenRequest } from '../useReport.ts'
import styles from './export.module.css'
import { IdentityList } from './IdentityList.tsx'
import { useExport } from './useExport.ts'

const OTHERS = REPORT_FORMATS.filter((format) => format !== 'docx')

/** Word on one button, the other files in a menu. A file that still names somebody comes with a question; the person decides. */
export function ExportBar({ request }: { request: ChosenRequest }) {
  const { t } = useTranslation('reportPlace')
  const { making, made, make, cancel, back, anyway } = useExport(request)
  const items = OTHERS.map((id) => ({ id, name: t(`export.${id}`), note: t(`export.about.${id}`) }))
  return (
    <div className={styles.buttons} role="group" aria-label={t('export.label')}>
      {making === null ? (
        <>
          <Button variant="primary" onPress={() => make('docx')}>
            <DownloadIcon />
            {t('export.docx')}
          </Button>
          <MenuButton label={t('export.others')} items={items} onAction={make} />
        </>
      ) : (
        <>
          <Spinner size="small" label={t('export.making', { format: t(`export.${making}`) })} />
          <Button onPress={cancel}>{t('export.cancel')}</Button>
        </>
      )}
      {made === null ? null : (
        <Dialog
          title={t('identities.title', { count: made.identities.length })}
          isOpen
          role="alertdialog"
          onOpenChange={(isOpen) => isOpen || back()}
          footer={
            <>
              <Button onPress={back}>{t('identities.back')}</Button>
              <Button variant="danger" onPress={anyway}>
                {t('identities.anyway')}
              </Button>
            </>
          }
        >
          <p>{t('identities.inFile', { name: made.fileName })}</p>
          <p className={styles.clear}>{t('identities.about')}</p>
          <IdentityList workshopId={request.workshopId} identities={made.identities} />
        </Dialog>
      )}
    </div>
  )
}
