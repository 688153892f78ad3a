import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SectionChoice } from '../../../../shared/contract/report.contract.ts'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { ReportLanguage } from '../../../../shared/domain/report/reportModel.ts'
import { sectionText } from '../../../../shared/domain/report/sectionTexts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { MoveMenu } from '../../../ui/MoveMenu.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { moveItems, targetOf } from './moveItems.ts'
import styles from './sections.module.css'
import { stepTarget } from './sectionOrder.ts'
import { SectionText } from './SectionText.tsx'
import { WRITTEN_IN_HARVEST } from './textOf.ts'
import type { RowDrag } from './useRowDrag.ts'

type Props = {
  plan: WorkshopPlan
  section: SectionChoice
  language: ReportLanguage
  sections: readonly SectionChoice[]
  /** The organiser's own heading as typed, '' where it is the usual one. */
  named: string
  /** It has something to say; an empty section is left out of the report. */
  isFilled: boolean
  isOpen: boolean
  onToggle: () => void
  onMove: (after: string | null) => void
  onShown: (isShown: boolean) => void
  onRename: (heading: string) => void
  onLeave: () => void
  onShow: () => void
  drag: RowDrag
}

/** One section in the list: in the report or not, its place, and, once opened, its name and the organiser's words. */
export function SectionRow(props: Props) {
  const { plan, section, sections, isFilled, isOpen, onToggle, onMove, drag } = props
  const { t } = useTranslation('reportPlace')
  const name = section.heading
  const text = sectionText(section.id)
  const stored = plan.reportTexts.find((one) => one.section === text)
  const written = stored?.text.trim().split(/\s+/).filter(Boolean).length ?? 0
  const bodyId = `report-section-${section.id}`
  return (
    <li
      className={styles.row}
      data-section={section.id}
      data-out={section.shown ? undefined : ''}
      data-dragged={drag.isDragged ? '' : undefined}
      data-side={drag.side ?? undefined}
      {...drag.row}
    >
      <div className={styles.head}>
        <span className={styles.grip} draggable aria-hidden="true" {...drag.grip}>
          <GripIcon />
        </span>
        <Checkbox aria-label={t('sections.show', { name })} isSelected={section.shown} onChange={props.onShown} />
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
            const after = step === null || !event.altKey ? undefined : stepTarget(sections, section.id, step)
            if (after === undefined) return
            event.preventDefault()
            onMove(after)
          }}
        >
          <span className={styles.words} lang={props.language}>
            {name}
          </span>
          {written > 0 ? <span className={styles.written}>{t('sections.written', { count: written })}</span> : null}
          {section.shown && !isFilled ? <span className={styles.empty}>{t('sections.empty')}</span> : null}
        </button>
        <MoveMenu
          label={t('sections.move', { name })}
          items={moveItems(t, sections, section.id)}
          onMove={(target) => onMove(targetOf(target))}
        />
      </div>
      {isOpen ? (
        <div id={bodyId} className={styles.body}>
          {text === null ? (
            <p className={styles.about}>{t('sections.noText')}</p>
          ) : (
            <SectionText key={`${plan.workshop.id}/${text}`} workshopId={plan.workshop.id} section={text} stored={stored} />
          )}
          {WRITTEN_IN_HARVEST.includes(section.id) ? (
            <p className={styles.about}>
              {t('takeawaysAre')} <Link href={`/w/${plan.workshop.id}/harvest`}>{t('toHarvest')}</Link>
            </p>
          ) : null}
          <TextField
            label={t('sections.heading')}
            description={t('sections.headingAbout', { usual: section.usual })}
            placeholder={section.usual}
            value={props.named}
            maxLength={200}
            onChange={props.onRename}
            onBlur={props.onLeave}
            autoComplete="off"
          />
          {section.shown && isFilled ? (
            <div>
              <Button size="small" onPress={props.onShow}>
                {t('sections.look')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

const GripIcon = () => (
  <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
    {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.4" />))}
  </svg>
)
