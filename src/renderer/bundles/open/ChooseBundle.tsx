import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../ui/FileDrop.tsx'

type Props = { fileName: string | null; onChoose: (file: File) => void }

/** Where a bundle is chosen or dropped. */
export function ChooseBundle({ fileName, onChoose }: Props) {
  const { t } = useTranslation('bundles')
  const words = {
    file: t('open.file'),
    drop: t('open.drop'),
    choose: t('open.choose'),
    about: t('open.about'),
    another: t('open.another'),
  }
  return <FileDrop accept=".tavolata" fileName={fileName} words={words} onChoose={onChoose} />
}
