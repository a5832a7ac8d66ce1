import type { FetchOutcome } from '../../../net/fetch-outcome.js';
import { parseUrl } from '../../../shared/parse-url.js';
import type { LinkState } from '../../mentions/link-state.js';

/** What one look at the address of a piece says; null: we stopped before the server could answer, which says nothing. `url` is the address that was asked for. */
export function verdictOf(url: URL, answer: FetchOutcome): LinkState | null {
  if (answer.kind === 'failed') {
    if (answer.code === 'aborted') return null;
    return answer.code === 'http_404' || answer.code === 'http_410' ? 'gone' : 'unclear';
  }
  const arrived = parseUrl(answer.url);
  return arrived && isHome(arrived) && !isHome(url) ? 'home' : 'alive';
}

/** Publishers that take an article away often lead its readers to their front page. */
function isHome({ pathname }: URL): boolean {
  return /^\/(index\.\w+|startseite|home)?\/?$/i.test(pathname);
}

/** A piece counts as dead when two looks this far apart found it missing: servers have bad hours. */
const confirmedAfterMs = 20 * 3_600_000;

const missing: ReadonlySet<LinkState> = new Set(['gone', 'home']);

export interface LinkHistory {
  /** First of the latest looks in a row that found it missing; null when the last telling one did not. */
  missingSince: Date | null;
}

/** What is known after a look. `deadSince` is the first look of a confirmed row; looks that say nothing leave everything as it was. */
export function afterLook(
  state: LinkState,
  before: LinkHistory & { deadSince: Date | null },
  now: Date,
): LinkHistory & { deadSince: Date | null } {
  if (state === 'alive') return { missingSince: null, deadSince: null };
  if (!missing.has(state)) return before;
  const missingSince = before.missingSince ?? now;
  const confirmed = now.getTime() - missingSince.getTime() >= confirmedAfterMs;
  return { missingSince, deadSince: before.deadSince ?? (confirmed ? missingSince : null) };
}

const dayMs = 86_400_000;
/** Days from one look to the next, by the age of the mention in days: addresses die young, when a paywall closes, or in a relaunch. */
const rhythm: readonly { olderThan: number; days: number }[] = [
  { olderThan: 365, days: 180 },
  { olderThan: 90, days: 90 },
  { olderThan: 14, days: 30 },
  { olderThan: 0, days: 7 },
];

/** When to look again. A piece that was found missing once is looked at again after a day, to be sure; a dead one now and then, for it may come back. */
export function nextLookAt(
  { state, missingSince, deadSince }: LinkHistory & { state: LinkState; deadSince: Date | null },
  publishedAt: Date,
  now: Date,
): Date {
  const age = (now.getTime() - publishedAt.getTime()) / dayMs;
  const usual = rhythm.find(({ olderThan }) => age > olderThan)?.days ?? 7;
  if (missingSince && !deadSince) return new Date(now.getTime() + dayMs);
  if (deadSince) return new Date(now.getTime() + 90 * dayMs);
  return new Date(now.getTime() + (state === 'unclear' ? Math.min(usual, 7) : usual) * dayMs);
}
