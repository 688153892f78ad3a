import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'

// Loaded when a sheet is typed: most days have none.
const SheetDialog = lazy(async () => ({ default: (await import('./SheetDialog.tsx')).SheetDialog }))

/** Types a capture sheet that was written by hand: its code says to which table and round it belongs. */
export function SheetButton({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('paper')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Suspense fallback={null}>{isOpen ? <SheetDialog workshopId={workshopId} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  )
}
