import type { ReportContext } from '../report-context.js';
import type { PlacementFacts } from '../report-facts.js';

export function outletName(
  { now, words }: ReportContext,
  { outletId }: Pick<PlacementFacts, 'outletId'>,
): string {
  return now.outlets.get(outletId ?? '')?.name ?? words.mentions.unlisted;
}

export function scopeName({ t }: ReportContext, { scope }: Pick<PlacementFacts, 'scope'>): string {
  return scope === 'unknown' ? t.shell.words.unknown : t.shell.scopes[scope];
}
