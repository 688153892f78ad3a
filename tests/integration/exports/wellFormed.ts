const TOKEN = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

/** What is wrong with an XML document as far as tags, characters and entities go, or null. */
export const xmlFault = (xml: string): string | null => {
  const illegal = ILLEGAL.exec(xml)
  if (illegal !== null) return `character ${illegal[0].codePointAt(0)} at ${illegal.index}`
  const open: string[] = []
  let at = 0
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(xml); match !== null; match = TOKEN.exec(xml)) {
    at = TOKEN.lastIndex
    const [, closing, name, attributes = '', single, text = ''] = match
    if (BAD_ENTITY.test(attributes) || BAD_ENTITY.test(text)) return `entity near ${at}`
    if (name === undefined || single === '/') continue
    if (closing !== '/') open.push(name)
    else if (open.pop() !== name) return `</${name}> at ${at}`
  }
  if (at !== xml.length) return `syntax at ${at}: ${xml.slice(at, at + 60)}`
  return open.length === 0 ? null : `unclosed ${open.at(-1)}`
}
