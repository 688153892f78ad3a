/** Puts text on the clipboard; false where the browser does not let us. Works on plain http too, unlike the newer API. */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  // Inside an open dialog, because the focus cannot leave it.
  const home = document.activeElement?.closest('[role=dialog]') ?? document.body
  const before = document.activeElement
  home.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
