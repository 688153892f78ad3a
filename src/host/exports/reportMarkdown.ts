import { kindSign } from '../../charts/kindMarks.ts'
import type { NoteLine, NotesBlock, ReportBlock, ReportModel, ReportWords, TableBlock } from '../../shared/domain/report/reportModel.ts'

/** What readers of Markdown make a link of by themselves. */
const ADDRESS_SIGNS = /:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\.|@/gi

/**
 * Typed words must stay words: everything that Markdown or the HTML inside it would act on is escaped, addresses are no links, and
 * blanks before a line make no block of code.
 */
const words = (text: string): string =>
  text
    .replace(/^[^\S\n]+/gm, '')
    .replace(/[\\`*_{}[\]<>|~$]/g, String.raw`\$&`)
    .replace(/&/g, '&amp;')
    .replace(/^(?:[#+=-]|\d+[.)])/gm, (mark) => mark.replace(/[#+=\-.)]/, String.raw`\$&`))
    .replace(ADDRESS_SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)

const line = (text: string): string => words(text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)))
const numbered = (number: string, text: string): string => (number === '' ? line(text) : `${number} ${line(text)}`)
const multiline = (text: string): string => words(text).replace(/\n/g, '\\\n')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const tableLines = (block: TableBlock, label: string): string => {
  const bold = (text: string) => (text === '' ? '' : `**${text}**`)
  const rules = block.columns.map((column) => (column.align === 'end' ? '---:' : '---'))
  const rows = block.rows.map((cells) => row(cells.map((each) => line(each.text))))
  const total = block.total === null ? [] : [row(block.total.map((each) => bold(line(each.text))))]
  const head = row(block.columns.map((column) => line(column.header)))
  const evidence = block.evidence === '' ? [] : ['', line(block.evidence)]
  return [`**${label} ${block.number}.** ${line(block.caption)}`, '', head, row(rules), ...rows, ...total, ...evidence].join('\n')
}

const details = (note: NoteLine, unclear: string): string =>
  [...note.tags, note.speaker, note.saidAgain > 0 ? `+${note.saidAgain}` : '', note.unclear ? unclear : '']
    .flatMap((part) => part || [])
    .map(line)
    .join(' · ')

const noteLines = (block: NotesBlock, texts: ReportWords): string => {
  if (block.detail === 'short')
    return block.items
      .map((note) => {
        const about = [
          line(note.kindLabel),
          line(note.speaker ?? ''),
          note.ref,
          details({ ...note, tags: [], speaker: null }, texts.unclear),
        ]
        return `- ${kindSign(note.kind)} ${line(note.text)} (${about.filter((part) => part !== '').join(' · ')})`
      })
      .join('\n')
  const rows = block.items.map((note) => {
    const more = details(note, texts.unclear)
    return row([
      note.ref,
      `${kindSign(note.kind)} ${line(note.kindLabel)}`,
      `${line(note.text)}${more === '' ? '' : ` (${more})`}`,
      line(note.place),
    ])
  })
  return [row([texts.note, texts.kind, texts.text, texts.place]), row(['---', '---', '---', '---']), ...rows].join('\n')
}

const blockText = (block: ReportBlock, texts: ReportWords): string => {
  switch (block.type) {
    case 'heading': {
      const sign = block.kind === null ? '' : `${kindSign(block.kind)} `
      const lead = block.lead === '' ? '' : `\n\n${sign}${line(block.lead)}`
      return `${'#'.repeat(block.level + 1)} ${numbered(block.number, block.text)}${lead}`
    }
    case 'paragraph':
      return block.tone === 'body' ? multiline(block.text) : `*${line(block.text)}*`
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${line(item.text)}`).join('\n')
    case 'facts':
      return block.rows.map((each) => `- **${line(each.label)}:** ${each.values.map(line).join('; ')}`).join('\n')
    case 'table':
      return tableLines(block, texts.table)
    case 'chart':
      return [`**${texts.figure} ${block.number}.** ${line(block.caption)} ${line(block.alt)}`, line(block.evidence)]
        .filter((part) => part !== '')
        .join('\n\n')
    case 'photo':
      return `**${texts.figure} ${block.number}.** ${line([block.caption, block.alt].filter((part) => part !== '').join(' '))}`
    case 'quote': {
      const source = `${line(block.source)}${block.unclear ? ` · ${texts.unclear}` : ''}`
      return `> ${multiline(block.text).replace(/\n/g, '\n> ')}\n>\n> ${source}`
    }
    case 'notes':
      return noteLines(block, texts)
  }
}

/** The report as Markdown: tables as tables, charts as their text alternative. */
export const reportMarkdown = (model: ReportModel): string => {
  const { cover, words: texts } = model
  const front = [
    `# ${line(model.title)}`,
    line(model.subtitle),
    line([cover.project, cover.kicker].filter((part) => part !== '').join(' · ')),
    blockText(cover.facts, texts),
    line(cover.disclaimer),
    line(cover.prepared),
  ]
  const body = model.sections.flatMap((section) => [
    `## ${numbered(section.number, section.heading)}`,
    ...section.blocks.map((block) => blockText(block, texts)),
  ])
  return `${[...front, ...body].filter((part) => part !== '').join('\n\n')}\n`
}
