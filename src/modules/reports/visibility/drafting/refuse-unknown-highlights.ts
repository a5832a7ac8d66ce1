import { UserError } from '../../../../shared/errors.js';
import type { ComposeReport } from '../compose-report.js';
import { viewOf } from '../facts-view.js';
import type { Report } from '../report.entity.js';

/** Throws `unknown-mention` for an example that is chosen anew and that the report, as it is to be, does not count: it would be left out without a word. */
export async function refuseUnknownHighlights(
  compose: Pick<ComposeReport, 'facts'>,
  before: Report,
  after: Report,
  now: Date,
): Promise<void> {
  const old = new Set(before.parameters.highlights.map(({ mentionId }) => mentionId));
  const fresh = after.parameters.highlights.filter(({ mentionId }) => !old.has(mentionId));
  // a reversed period is refused where the draft is changed
  if (!fresh.length || after.periodEnd < after.periodStart) return;
  const facts = await compose.facts(after, now);
  const placements = facts.period ? viewOf(facts, { period: facts.period }).placements : [];
  const known = new Set(placements.map(({ id }) => id));
  if (!fresh.every(({ mentionId }) => known.has(mentionId))) throw new UserError('unknown-mention');
}
