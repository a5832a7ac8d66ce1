import { addDays } from '../../../shared/days.js';
import { formatsFor } from '../../../web/format.js';
import type { Formats } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { viewOf } from './facts-view.js';
import type { FactsView } from './facts-view.js';
import type { Figure } from './report-document.js';
import type { PlacementFacts, ReportFacts } from './report-facts.js';
import type { ReportRequest } from './report-request.js';
import { targetResults } from './target-result.js';
import type { TargetResult } from './target-result.js';

/** What every section is made from. Sections put their numbers into `figures` and name them by key. */
export interface ReportContext {
  request: ReportRequest;
  facts: ReportFacts;
  /** The days of the report and the period of equal length before. */
  now: FactsView;
  before: FactsView;
  t: Messages;
  words: Messages['visibility'];
  format: Formats;
  targets: TargetResult[];
  /** Numbers of the placements in the list of all, by id. */
  numbers: ReadonlyMap<string, number>;
  /** Written for everybody: remarks, money and judgements of pieces stay inside. */
  isPublic: boolean;
  figures: Map<string, Figure>;
}

export function reportContext(request: ReportRequest, facts: ReportFacts): ReportContext {
  const t = messagesFor(request.language);
  const { today } = facts;
  // a report of days that are yet to come counts nothing
  const none = { from: today, to: addDays(today, -1) };
  const now = viewOf(facts, { period: facts.period ?? none });
  return {
    request,
    facts,
    now,
    before: viewOf(facts, { period: facts.before ?? none }),
    t,
    words: t.visibility,
    format: formatsFor(request.language, facts.timeZone),
    targets: targetResults(facts),
    numbers: new Map(allPlacements(now).map(({ id }, at) => [id, at + 1])),
    isPublic: request.audience === 'public',
    figures: new Map(),
  };
}

/** Counted or not, the first first. */
export function allPlacements({ placements, apart }: FactsView): PlacementFacts[] {
  return [...placements, ...apart].sort((a, b) => order(a.publishedAt, b.publishedAt) || order(a.id, b.id));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
