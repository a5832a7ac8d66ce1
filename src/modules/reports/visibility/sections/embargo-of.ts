import type { ReportContext } from '../report-context.js';
import type { PlacementFacts } from '../report-facts.js';

/** Until when a piece must not be shown outside: the latest embargo of the releases that it goes back to; null: none. */
export function embargoOf({ facts }: ReportContext, { releases }: PlacementFacts): string | null {
  return releases.reduce<string | null>((latest, { id }) => {
    const until = facts.releases.find((release) => release.id === id)?.embargoUntil ?? null;
    return until !== null && (latest === null || until > latest) ? until : latest;
  }, null);
}
