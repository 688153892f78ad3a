import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { MoreIcon } from '../ui/icons.tsx'
import styles from './StationMenu.module.css'

// Joining a table needs none of it.
const StationMenuDialog = lazy(async () => ({ default: (await import('./StationMenuDialog.tsx')).StationMenuDialog }))

/** The way to everything that a rapporteur can set. */
export function StationMenu() {
  const { t } = useTranslation('station')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('menu.open')} className={styles.button} onPress={() => setOpen(true)}>
        <MoreIcon />
      </IconButton>
      <Suspense fallback={null}>{isOpen ? <StationMenuDialog onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  )
}
