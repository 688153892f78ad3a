const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Text between tags, or inside an attribute, as it was before it was escaped. */
export const unescaped = (markup: string): string =>
  markup.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })

/** Attributes that only programs read: addresses of standards, names of fonts, colours and shapes. */
const FOR_PROGRAMS = /^(xmlns(:.*)?|Type|ContentType|uri|font-family|class|style|d|fill|stroke)$/

/** Texts of all attributes of a piece of markup that could say something to somebody. */
export const attributeTexts = (markup: string): string[] =>
  [...markup.matchAll(/\s([\w:.-]+)="([^"]*)"/g)].flatMap(([, name, value]) =>
    value === '' || FOR_PROGRAMS.test(name!) ? [] : unescaped(value!),
  )
