import { formatsFor } from '../../../web/format.js';
import type { Formats } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { viewOf } from './facts-view.js';
import type { FactsView } from './facts-view.js';
import type { Figure } from './report-document.js';
import type { ReportFacts } from './report-facts.js';
import type { ReportRequest } from './report-request.js';

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
  figures: Map<string, Figure>;
}

export function reportContext(request: ReportRequest, facts: ReportFacts): ReportContext {
  const t = messagesFor(request.language);
  const { today } = facts;
  // a report of days that are yet to come counts nothing
  const none = { from: today, to: '' };
  return {
    request,
    facts,
    now: viewOf(facts, { period: facts.period ?? none }),
    before: viewOf(facts, { period: facts.before ?? none }),
    t,
    words: t.visibility,
    format: formatsFor(request.language, facts.timeZone),
    figures: new Map(),
  };
}
