const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name that every system takes: no paths, no reserved names, no control or direction characters, not too long. Long dashes of
 * our own titles become short ones, because a browser in a plain C locale calls what it cannot write "download".
 */
export const safeFileName = (title: string, extension: string): string => {
  const base = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[–—]/g, '-')
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
