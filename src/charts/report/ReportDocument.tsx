import type { ReportModel, ReportSection } from '../../shared/domain/report/reportModel.ts'
import { type ChartPalette, screenPalette } from '../palette.ts'
import { BlockView, type PhotoAddress } from './BlockView.tsx'
import { FactsView } from './TextBlocks.tsx'

type Props = {
  model: ReportModel
  palette?: ChartPalette
  photoAddress?: PhotoAddress
}

const Numbered = ({ number, text }: { number: string; text: string }) => (
  <>
    {number !== '' && <span className="report-number">{number}</span>} {text}
  </>
)

const Cover = ({ model }: { model: ReportModel }) => (
  <header className="report-cover">
    {model.cover.logo !== null && (
      <img
        className="report-logo"
        src={`data:${model.cover.logo.mediaType};base64,${model.cover.logo.base64}`}
        alt={model.cover.logo.alt || model.cover.project || model.title}
      />
    )}
    <p className="report-project">{model.cover.project}</p>
    <p className="report-kicker">{model.cover.kicker}</p>
    <h1>{model.title}</h1>
    {model.subtitle !== '' && <p className="report-subtitle">{model.subtitle}</p>}
    <FactsView block={model.cover.facts} />
    {model.cover.disclaimer !== '' && <p className="report-disclaimer">{model.cover.disclaimer}</p>}
    <p className="report-prepared">{model.cover.prepared}</p>
  </header>
)

const Contents = ({ model }: { model: ReportModel }) => (
  <nav className="report-contents" aria-label={model.words.contents}>
    <h2>{model.words.contents}</h2>
    <ol>
      {model.sections.map((section) => (
        <li key={section.id}>
          <a href={`#${section.id}`}>
            <Numbered number={section.number} text={section.heading} />
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

type SectionProps = { section: ReportSection; model: ReportModel; palette: ChartPalette; photoAddress: PhotoAddress }

const SectionView = ({ section, model, palette, photoAddress }: SectionProps) => (
  <section id={section.id} className="report-section" aria-labelledby={`${section.id}-heading`}>
    <h2 id={`${section.id}-heading`}>
      <Numbered number={section.number} text={section.heading} />
    </h2>
    {section.blocks.map((block, index) => (
      <BlockView key={index} block={block} words={model.words} palette={palette} photoAddress={photoAddress} />
    ))}
  </section>
)

/** A whole report as the HTML file has it, with report.css. The app's preview draws the same model with links to its notes. */
export const ReportDocument = ({ model, palette = screenPalette, photoAddress = () => null }: Props) => (
  <article className="report" lang={model.language}>
    <Cover model={model} />
    {model.contents && <Contents model={model} />}
    {model.sections.map((section) => (
      <SectionView key={section.id} section={section} model={model} palette={palette} photoAddress={photoAddress} />
    ))}
  </article>
)
