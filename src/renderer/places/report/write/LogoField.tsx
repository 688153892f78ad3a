import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import styles from './front.module.css'
import { logoAddress, scaleLogo } from './scaleLogo.ts'
import type { LogoRefusal } from './scaleLogo.ts'
import { SetupText } from './SetupText.tsx'

/** The logo of the title page: chosen or dropped, made smaller on this device, with the words for people who do not see it. */
export function LogoField({ setup }: { setup: SetupView }) {
  const { t } = useTranslation('reportPlace')
  const logo = useSetupField(setup, 'logo')
  const [refusal, setRefusal] = useState<LogoRefusal | null>(null)
  const [isReading, setReading] = useState(false)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setReading(true)
    const result = await scaleLogo(file)
    setReading(false)
    setRefusal('refusal' in result ? result.refusal : null)
    if ('base64' in result) logo.choose(result.base64)
  }
  return (
    <fieldset className={styles.logo}>
      <legend className={styles.legend}>{t('logo.label')}</legend>
      <div
        className={styles.drop}
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          setOver(false)
          void read(event.dataTransfer.files[0])
        }}
      >
        {logo.value === '' ? (
          <p className={styles.about}>{t('logo.about')}</p>
        ) : (
          <img className={styles.picture} src={logoAddress(logo.value)} alt={setup.fields.logoAlt || t('logo.noAlt')} />
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/jpeg"
          aria-label={t('logo.label')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen once more after a refusal.
            target.value = ''
            void read(file)
          }}
        />
        <div className={styles.buttons}>
          <Button size="small" isPending={isReading} onPress={() => input.current?.click()}>
            {t(logo.value === '' ? 'logo.choose' : 'logo.another')}
          </Button>
          {logo.value === '' ? null : (
            <Button size="small" variant="quiet" onPress={() => logo.choose('')}>
              {t('logo.remove')}
            </Button>
          )}
        </div>
      </div>
      <p role="alert" className={styles.refused}>
        {refusal === null ? null : t(`logo.refused.${refusal}`)}
      </p>
      <FieldState setup={setup} field="logo" handle={logo} onlyTrouble />
      {logo.value === '' ? null : (
        <SetupText setup={setup} field="logoAlt" label={t('logo.alt')} description={t('logo.altAbout')} maxLength={200} />
      )}
    </fieldset>
  )
}
