import type { ReportDocument, Section } from './report-document.js';
import type { ReportFacts } from './report-facts.js';
import { reportContext } from './report-context.js';
import type { ReportContext } from './report-context.js';
import type { SectionKey } from './report-parameters.js';
import type { ReportRequest } from './report-request.js';
import type { Block } from './report-document.js';
import { cover } from './sections/cover.js';
import { coverage } from './sections/coverage.js';
import { summary } from './sections/summary.js';

/** What each section says by itself; own words come before it. */
const sections: Partial<Record<SectionKey, (ctx: ReportContext) => Block[]>> = { summary, coverage };

/** The report as a document. Pure: the same request and facts give the same document, to the byte. */
export function buildReport(request: ReportRequest, facts: ReportFacts): ReportDocument {
  const ctx = reportContext(request, facts);
  const shown = request.parameters.sections.filter(({ key, shown: is }) => is && sections[key]);
  const main = shown.filter(({ key }) => !isAnnex(key));
  const annexes = shown.filter(({ key }) => isAnnex(key));
  return {
    language: request.language,
    title: request.title,
    cover: cover(ctx),
    sections: [...main, ...annexes].map(({ key, text }): Section => ({
      key,
      number: isAnnex(key)
        ? String.fromCharCode(65 + annexes.findIndex((each) => each.key === key))
        : String(main.findIndex((each) => each.key === key) + 1),
      title: ctx.words.sections[key],
      annex: isAnnex(key),
      blocks: [
        ...(text.trim() ? [{ kind: 'markdown' as const, text }] : []),
        ...(sections[key]?.(ctx) ?? []),
      ],
    })),
    figures: [...ctx.figures.values()],
  };
}

const isAnnex = (key: SectionKey) => key.startsWith('annex-');
