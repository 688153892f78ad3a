/** Bytes of a file that travelled as base64. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/**
 * Gives a finished file to the person: the window asks where to keep it, a browser downloads it. Resolves to the name it
 * was kept under, or to null where the person changed their mind.
 */
export const saveExport = async (fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> => {
  if (window.tavolata !== undefined) {
    const result = await window.tavolata.saveFile(fileName, bytes)
    return result.saved ? result.name : null
  }
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Some browsers read the bytes only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return fileName
}
