import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../../ui/Menu.tsx'
import { WayPapers } from './paper/WayPapers.tsx'
import type { TableWay } from './tableWays.ts'

const PER_SHEET = { one: 1, four: 4 } as const

/** Puts the ways in on paper: one table per sheet, or four to be cut apart. */
export function PrintWays({ ways }: { ways: readonly TableWay[] }) {
  const { t } = useTranslation('stations')
  const [printing, setPrinting] = useState<keyof typeof PER_SHEET | null>(null)
  return (
    <>
      <MenuButton
        label={t('sheet.print')}
        isDisabled={ways.length === 0 || printing !== null}
        items={[
          { id: 'one' as const, name: t('sheet.onePerPage', { count: ways.length }) },
          { id: 'four' as const, name: t('sheet.fourPerPage', { count: Math.ceil(ways.length / PER_SHEET.four) }) },
        ]}
        onAction={setPrinting}
      />
      {printing === null ? null : (
        <Suspense fallback={null}>
          <WayPapers ways={ways} perSheet={PER_SHEET[printing]} onDone={() => setPrinting(null)} />
        </Suspense>
      )}
    </>
  )
}
