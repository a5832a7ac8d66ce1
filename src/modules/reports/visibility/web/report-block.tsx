import { readMarkdown } from '../../../releases/text/release-markdown.js';
import { Blocks } from '../../../releases/web/release-sheet.js';
import { isWebAddress } from '../../../../shared/sheets/cell-text.js';
import type { Block, Highlight } from '../report-document.js';
import { ReportChart } from './report-chart.js';
import { ReportFigures } from './report-figures.js';
import { ReportMap } from './report-map.js';
import { ReportTable } from './report-table.js';
import type { PartProps } from './report-parts.js';

/** One block of a section. */
export function ReportBlock(props: PartProps & { block: Block }) {
  const { block, level, words } = props;
  const Heading = `h${level + 1}` as 'h3';
  switch (block.kind) {
    case 'markdown':
      return (
        <div class="report-own">
          <Blocks blocks={readMarkdown(block.text)} top={level + 1} />
        </div>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p class="report-note">{block.text}</p>;
    case 'heading':
      return <Heading>{block.text}</Heading>;
    case 'figures':
      return <ReportFigures {...props} keys={block.keys} />;
    case 'table':
      return <ReportTable table={block} />;
    case 'chart':
      return <ReportChart words={words} chart={block} />;
    case 'map':
      return <ReportMap words={words} map={block} />;
    case 'highlights':
      return <Highlights {...props} items={block.items} />;
    case 'definitions':
      return (
        <dl class="report-definitions">
          {block.items.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

function Highlights({ words, level, items }: PartProps & { items: readonly Highlight[] }) {
  const Heading = `h${level + 1}` as 'h3';
  return (
    <>
      {items.map((item, index) => (
        <div class="report-highlight" key={index}>
          <p class="report-highlight-head">
            {[item.dayText, item.outlet, item.scopeText].filter(Boolean).join(' · ')}
          </p>
          <Heading>
            {isWebAddress(item.url) ? (
              <a href={item.url} rel="noreferrer">
                {item.headline}
              </a>
            ) : (
              item.headline
            )}
          </Heading>
          {item.summary && <p>{item.summary}</p>}
          {item.quote && (
            <blockquote>
              <p>{words.t.reportView.quoted(item.quote)}</p>
              {item.quoteNote && <footer>{item.quoteNote}</footer>}
            </blockquote>
          )}
        </div>
      ))}
    </>
  );
}
