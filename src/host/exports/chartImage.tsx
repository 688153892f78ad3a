import { Resvg } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { Chart } from '../../charts/Chart.tsx'
import { DEFAULT_WIDTH } from '../../charts/ChartFrame.tsx'
import { exportPalette } from '../../charts/palette.ts'
import type { ChartBlock } from '../../shared/domain/report/reportModel.ts'
import { chartFontFiles } from './fonts.ts'

/** Dots are for programs that cannot draw lines. */
const PNG_SCALE = 1.5
/** Decimals of outlines: a hundredth of a pixel is finer than any printer. */
const OUTLINE = / d="[^"]*"/g
const FINE = /(\d\.\d\d)\d+/g

export type ChartImage = {
  /** Text as outlines, so that it looks the same where the font is missing. */
  svg: string
  /** The same in dots; made only where it is asked for, because that takes most of the time and memory. */
  png: () => Uint8Array
  /** Size in CSS pixels. */
  width: number
  height: number
}

/** A chart as the picture of a document. Only our own fonts are used: the same picture on every machine. */
export const chartImage = (block: ChartBlock, resources: string): ChartImage => {
  const element = (
    <Chart id={block.id} title={block.caption} description={block.alt} data={block.data} palette={exportPalette} width={DEFAULT_WIDTH} />
  )
  const resvg = new Resvg(renderToStaticMarkup(element), {
    font: {
      loadSystemFonts: false,
      fontFiles: chartFontFiles(resources),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    fitTo: { mode: 'zoom', value: PNG_SCALE },
  })
  return {
    svg: resvg.toString().replaceAll(OUTLINE, (outline) => outline.replaceAll(FINE, '$1')),
    png: () => resvg.render().asPng(),
    width: resvg.width,
    height: resvg.height,
  }
}
