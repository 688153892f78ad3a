const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color', 'reset', 'image'])

/** True where keys belong to what somebody is typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
