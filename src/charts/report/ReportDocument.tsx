import type { ReportModel, ReportSection } from '../../shared/domain/report/reportModel.ts'
import { type ChartPalette, screenPalette } from '../palette.ts'
import { BlockView } from './BlockView.tsx'
import { FactsView } from './TextBlocks.tsx'

type Props = {
  model: ReportModel
  palette?: ChartPalette
}

const Cover = ({ model }: { model: ReportModel }) => (
  <header className="report-cover">
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
            <span className="report-number">{section.number}</span> {section.heading}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

const SectionView = ({ section, model, palette }: { section: ReportSection } & Required<Props>) => (
  <section id={section.id} className="report-section" aria-labelledby={`${section.id}-heading`}>
    <h2 id={`${section.id}-heading`}>
      <span className="report-number">{section.number}</span> {section.heading}
    </h2>
    {section.blocks.map((block, index) => (
      <BlockView key={index} block={block} words={model.words} palette={palette} />
    ))}
  </section>
)

/** A whole report as the HTML file has it, with report.css. The app's preview draws the same model with links to its notes. */
export const ReportDocument = ({ model, palette = screenPalette }: Props) => (
  <article className="report" lang={model.language}>
    <Cover model={model} />
    <Contents model={model} />
    {model.sections.map((section) => (
      <SectionView key={section.id} section={section} model={model} palette={palette} />
    ))}
  </article>
)
