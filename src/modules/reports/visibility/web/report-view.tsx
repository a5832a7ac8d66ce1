import { asset } from '../../../../web/assets.js';
import type { PageContext } from '../../../../web/page-context.js';
import { documentContext } from '../drawing/document-context.js';
import type { ReportDocument, Section } from '../report-document.js';
import { ReportBlock } from './report-block.js';
import { ReportCover } from './report-cover.js';
import { sectionAnchor, sectionNumber } from './report-parts.js';
import type { PartProps, ReportLinks } from './report-parts.js';

export interface ReportViewProps {
  /** Of the page; the report itself speaks its own language. */
  ctx: Pick<PageContext, 't' | 'format'>;
  document: ReportDocument;
  /** Level of the title: 2 where the page has a title of its own. */
  top?: 1 | 2;
  links?: ReportLinks;
}

/** Style sheets of {@link ReportView}, for `head`. */
export function ReportStyles() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/timeline.css')} />
      <link rel="stylesheet" href={asset('/static/map.css')} />
      <link rel="stylesheet" href={asset('/static/report.css')} />
    </>
  );
}

/** A report as a page: the same parts in the same order as on paper. */
export function ReportView({ ctx, document, top = 1, links = {} }: ReportViewProps) {
  const part: PartProps = { words: documentContext(document), document, level: top + 1 };
  return (
    <article class="report" lang={document.language}>
      <ReportCover {...part} top={top} logo={links.logo} />
      <Contents {...part} />
      {document.sections.map((section) => (
        <ReportSection key={section.key} ctx={ctx} part={part} section={section} tools={links.section} />
      ))}
    </article>
  );
}

function Contents({ words, document, level }: PartProps) {
  const Heading = `h${level}` as 'h2';
  return (
    <nav class="report-contents" aria-labelledby="report-contents">
      <Heading id="report-contents">{words.t.reportView.contents}</Heading>
      <ol>
        {document.sections.map((section) => (
          <li key={section.key}>
            <a href={`#${sectionAnchor(section)}`}>
              <span class="report-number">{sectionNumber(words, section)}</span>
              <span>{section.title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface SectionProps {
  ctx: ReportViewProps['ctx'];
  part: PartProps;
  section: Section;
  tools: ReportLinks['section'];
}

function ReportSection({ ctx, part, section, tools }: SectionProps) {
  const Heading = `h${part.level}` as 'h2';
  const id = sectionAnchor(section);
  return (
    <section class="report-section" aria-labelledby={id}>
      <div class="report-section-head">
        <Heading id={id}>
          <span class="report-number">{sectionNumber(part.words, section)}</span> {section.title}
        </Heading>
        <a class="report-anchor no-print" href={`#${id}`} aria-label={ctx.t.reportView.anchor(section.title)}>
          #
        </a>
        {tools && <div class="report-tools no-print">{tools(section)}</div>}
      </div>
      {section.blocks.map((block, index) => (
        <ReportBlock key={index} {...part} block={block} />
      ))}
    </section>
  );
}
