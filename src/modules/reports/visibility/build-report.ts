import { reportContext } from './report-context.js';
import type { ReportContext } from './report-context.js';
import type { Block, ReportDocument, Section } from './report-document.js';
import type { ReportFacts } from './report-facts.js';
import type { SectionChoice, SectionKey } from './report-parameters.js';
import type { ReportRequest } from './report-request.js';
import { activities } from './sections/activities.js';
import { annexDefinitions } from './sections/annex-definitions.js';
import { annexMentions } from './sections/annex-mentions.js';
import { annexReleases } from './sections/annex-releases.js';
import { annexVouchers } from './sections/annex-vouchers.js';
import { content } from './sections/content.js';
import { cover } from './sections/cover.js';
import { coverage } from './sections/coverage.js';
import { districts } from './sections/districts.js';
import { effects } from './sections/effects.js';
import { highlights } from './sections/highlights.js';
import { methods } from './sections/methods.js';
import { outlets } from './sections/outlets.js';
import { reach } from './sections/reach.js';
import { summary } from './sections/summary.js';
import { targets } from './sections/targets.js';
import { timeline } from './sections/timeline.js';

/** What each section says by itself; the organisation's own words come before it. */
const sections: Record<SectionKey, (ctx: ReportContext) => Block[]> = {
  summary,
  targets,
  activities,
  coverage,
  timeline,
  outlets,
  reach,
  districts,
  content,
  highlights,
  effects,
  // in own words alone
  lessons: () => [],
  methods,
  'annex-mentions': annexMentions,
  'annex-releases': annexReleases,
  'annex-vouchers': annexVouchers,
  'annex-definitions': annexDefinitions,
};

/** Before the first day of a report there is nothing to count. */
const beforehand: Partial<typeof sections> = { summary };

/** The report as a document. Pure: the same request and facts give the same document, to the byte (`method-version.ts`). */
export function buildReport(request: ReportRequest, facts: ReportFacts): ReportDocument {
  const ctx = reportContext(request, facts);
  const says = facts.period ? sections : beforehand;
  const shown = request.parameters.sections.filter(isShown);
  const made = new Map<SectionKey, Block[]>();
  // in their usual order, so that the definitions come after all figures wherever they are read
  for (const key of Object.keys(sections) as SectionKey[]) {
    const choice = shown.find((each) => each.key === key);
    if (choice) made.set(key, [...ownWords(choice), ...(says[key]?.(ctx) ?? [])]);
  }
  const keys = shown.map(({ key }) => key).filter((key) => made.get(key)!.length > 0);
  return {
    language: request.language,
    title: request.title,
    cover: cover(ctx),
    sections: [
      ...keys.filter((key) => !isAnnex(key)).map((key, at) => section(ctx, key, `${at + 1}`, made)),
      ...keys
        .filter(isAnnex)
        .map((key, at) => section(ctx, key, String.fromCharCode('A'.charCodeAt(0) + at), made)),
    ],
    figures: [...ctx.figures.values()],
  };
}

const isAnnex = (key: SectionKey) => key.startsWith('annex-');

/** Methods always stay: without them numbers would claim more than they say. */
const isShown = ({ key, shown }: SectionChoice) => shown || key === 'methods';

function ownWords({ text }: SectionChoice): Block[] {
  return text.trim() ? [{ kind: 'markdown', text }] : [];
}

function section(
  { words }: ReportContext,
  key: SectionKey,
  number: string,
  made: ReadonlyMap<SectionKey, Block[]>,
): Section {
  return { key, number, title: words.sections[key], annex: isAnnex(key), blocks: made.get(key) ?? [] };
}
