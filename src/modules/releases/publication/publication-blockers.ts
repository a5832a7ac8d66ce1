import type { EntityManager } from 'typeorm';
import type { Release } from '../release.entity.js';
import { checksOf } from '../checks/release-checks.js';
import { openNames } from '../variants/open-names.js';
import { isUnderEmbargo } from './is-public-at.js';

/** Each has a text in the catalogue (`publication.blockers`). */
export type BlockerCode = 'not-approved' | 'archived' | 'embargo' | 'no-text' | 'open-places' | 'funding';

/** One thing that stands in the way of publication. */
export interface Blocker {
  code: BlockerCode;
  /** What it is about, for the text: a place that is open, a grant. */
  what?: string;
}

export interface BlockerContext {
  manager: EntityManager;
  release: Release;
  now: Date;
  timeZone: string;
}

export type BlockerRule = (context: BlockerContext) => Blocker[] | Promise<Blocker[]>;

const isApproved: BlockerRule = ({ release: { state, approvedAt } }) =>
  state === 'draft' || approvedAt === null ? [{ code: 'not-approved' }] : [];

const isInUse: BlockerRule = ({ release }) => (release.archivedAt === null ? [] : [{ code: 'archived' }]);

const isFree: BlockerRule = ({ release, now }) => (isUnderEmbargo(release, now) ? [{ code: 'embargo' }] : []);

const hasText: BlockerRule = ({ release: { headline, lead, body } }) =>
  headline && (lead || body) ? [] : [{ code: 'no-text' }];

/** What is missing for a grant that holds up publication. */
const keepsDuties: BlockerRule = async ({ manager, release, now, timeZone }) => {
  const { grants } = await checksOf(manager, release, { now, timeZone });
  return grants.flatMap(({ grant, blocks }) =>
    blocks ? { code: 'funding' as const, what: grant.title } : [],
  );
};

const isFilledIn: BlockerRule = ({ release }) =>
  openNames(release).map((what) => ({ code: 'open-places', what }));

/** Rooms that know of more obstacles add a rule. */
export const blockerRules: readonly BlockerRule[] = [
  isApproved,
  isInUse,
  isFree,
  hasText,
  isFilledIn,
  keepsDuties,
];

/** Everything that stands in the way at `now`, in the order of the rules. */
export async function blockersOf(context: BlockerContext): Promise<Blocker[]> {
  const found: Blocker[] = [];
  for (const rule of blockerRules) found.push(...(await rule(context)));
  return found;
}
