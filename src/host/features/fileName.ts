const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name that every system takes: no paths, no reserved names, no control or direction characters, not too long. */
export const safeFileName = (title: string, extension: string): string => {
  const base = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = [...base]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '')
  const usable = short === '' ? 'report' : RESERVED.test(short.split('.')[0]!) ? `_${short}` : short
  return `${usable}.${extension}`
}
