import { useTranslation } from 'react-i18next'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import popoverStyles from '../ui/Popover.module.css'
import styles from './CommandPalette.module.css'
import { useCommands } from './commands.ts'
import { openDialog, useFrameDialog } from './dialogs.ts'
import type { Where } from './route.ts'

/** Ctrl/Cmd+K: go anywhere and do anything by its name. */
export function CommandPalette({ where }: { where: Where }) {
  const { t } = useTranslation('app')
  const isOpen = useFrameDialog((state) => state.open === 'palette')
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} onOpenChange={() => openDialog(null)} isDismissable>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={t('palette.title')}>
          <Commands where={where} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Commands({ where }: { where: Where }) {
  const { t } = useTranslation('app')
  const { contains } = useFilter({ sensitivity: 'base' })
  const sections = useCommands(where)
  const run = (id: unknown): void => {
    // First closed, so that a command may open another dialog.
    openDialog(null)
    sections
      .flatMap((section) => section.commands)
      .find((command) => command.id === id)
      ?.run()
  }
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={t('palette.search')} autoFocus className={styles.search}>
        <Input className={styles.input} placeholder={t('palette.search')} />
      </SearchField>
      {/* The menu itself never takes the focus, so what scrolls has to be reachable by keyboard. */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('palette.title')}>
        <Menu
          className={styles.list}
          aria-label={t('palette.title')}
          onAction={run}
          renderEmptyState={() => <p className={popoverStyles.none}>{t('palette.nothing')}</p>}
        >
          {sections.map((section) => (
            <MenuSection key={section.id} id={section.id} aria-label={section.name}>
              <Header className={styles.section}>{section.name}</Header>
              {section.commands.map((command) => (
                <MenuItem key={command.id} id={command.id} textValue={command.name} className={popoverStyles.item}>
                  {command.name}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  )
}
