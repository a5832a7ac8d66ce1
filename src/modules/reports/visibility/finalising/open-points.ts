import { fewestHighlights } from '../drafting/highlight-choices.js';
import { viewOf } from '../facts-view.js';
import type { FactsView } from '../facts-view.js';
import type { ReportDocument } from '../report-document.js';
import type { ReportFacts } from '../report-facts.js';
import type { ReportParameters, SectionKey } from '../report-parameters.js';

/** Something that somebody may want to mend before a report becomes final. Nothing of it is in the way. */
export type OpenPoint =
  | {
      code: 'summary-missing' | 'lessons-missing' | 'period-open' | 'no-placements' | 'input-missing';
    }
  | { code: 'waiting' | 'highlights-few' | 'highlights-gone'; count: number }
  | { code: 'reach-unknown'; count: number; of: number }
  | {
      code: 'checks-open' | 'targets-unknown' | 'statement-missing' | 'highlights-embargo';
      count: number;
      /** What it is about, a few of them. */
      names: string[];
    };
export type OpenPointCode = OpenPoint['code'];

const mostNames = 5;

export function openPoints(
  parameters: ReportParameters,
  facts: ReportFacts,
  document: ReportDocument,
  periodEnd: string,
): OpenPoint[] {
  const view = facts.period && viewOf(facts, { period: facts.period });
  const shown = (key: SectionKey) => parameters.sections.some((each) => each.key === key && each.shown);
  const empty = (key: SectionKey) =>
    shown(key) && !parameters.sections.some((each) => each.key === key && each.text.trim());
  const points: OpenPoint[] = [];
  if (empty('summary')) points.push({ code: 'summary-missing' });
  if (empty('lessons')) points.push({ code: 'lessons-missing' });
  if (shown('effects') && parameters.hours === null && parameters.cost === null)
    points.push({ code: 'input-missing' });
  if (shown('highlights')) points.push(...highlightPoints(parameters, facts, view));
  if (periodEnd >= facts.today) points.push({ code: 'period-open' });
  if (!view?.placements.length) points.push({ code: 'no-placements' });
  if (facts.waiting) points.push({ code: 'waiting', count: facts.waiting });
  if (view) points.push(...named('checks-open', openChecks(view)), ...reachPoint(view));
  const unknown = document.figures.filter(({ target, value }) => target && value === null);
  points.push(...named('targets-unknown', unique(unknown.map(({ label }) => label))));
  const mute = facts.grants.filter(({ statement }) => !statement).map(({ title }) => title);
  points.push(...named('statement-missing', mute));
  return points;
}

function highlightPoints(
  { highlights }: ReportParameters,
  facts: ReportFacts,
  view: FactsView | null,
): OpenPoint[] {
  const pieces = new Map(view?.placements.map((piece) => [piece.id, piece]));
  const known = highlights.flatMap(({ mentionId }) => pieces.get(mentionId) ?? []);
  const gone = highlights.length - known.length;
  const held = new Set(
    facts.releases
      .filter(({ embargoUntil }) => embargoUntil !== null && embargoUntil > facts.dataVersion)
      .map(({ id }) => id),
  );
  const early = known.filter(({ releases }) => releases.some(({ id }) => held.has(id)));
  return [
    ...(known.length < fewestHighlights ? [{ code: 'highlights-few' as const, count: known.length }] : []),
    ...(gone ? [{ code: 'highlights-gone' as const, count: gone }] : []),
    ...named(
      'highlights-embargo',
      early.map(({ headline }) => headline),
    ),
  ];
}

function openChecks({ releases }: FactsView): string[] {
  return releases
    .filter(({ checks }) => checks.some(({ results }) => results.some(({ state }) => state === 'missing')))
    .map(({ headline }) => headline);
}

/** Placements whose outlet, and the title that it is an edition of, has no figure on record; a piece with an audience of its own is known. */
function reachPoint({ placements, facts, outlets }: FactsView): OpenPoint[] {
  const known = new Set(facts.audiences.map(({ outletId }) => outletId));
  const own = new Set(facts.ownAudiences.map(({ mentionId }) => mentionId));
  const count = placements.filter(({ id, outletId }) => {
    if (own.has(id)) return false;
    if (outletId === null) return true;
    const parentId = outlets.get(outletId)?.parentId;
    return !known.has(outletId) && !(parentId && known.has(parentId));
  }).length;
  return count ? [{ code: 'reach-unknown', count, of: placements.length }] : [];
}

function named(code: Extract<OpenPoint, { names: string[] }>['code'], names: readonly string[]): OpenPoint[] {
  return names.length ? [{ code, count: names.length, names: names.slice(0, mostNames) }] : [];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
