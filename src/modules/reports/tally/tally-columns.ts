import { headlineLabels } from '../../mentions/label-groups.js';
import type { MentionLabel } from '../../mentions/label-groups.js';
import type { Division } from '../division.js';

/** Divisions that the roll-up knows, and the column of `mention` that holds their key. */
export const talliedDivisions = {
  scope: 'scope',
  medium: 'mediumType',
  label: 'label',
  origin: 'origin',
} as const satisfies Partial<Record<Division, string>>;
export type TalliedDivision = keyof typeof talliedDivisions;

export function isTallied(division: Division): division is TalliedDivision {
  return division in talliedDivisions;
}

export type ApartLabel = Exclude<MentionLabel, 'editorial' | 'agency'>;

/** Columns of `tally_day` for what stands beside the figure, by label: of mentions reviewed as relevant, and of those that wait. */
export const apartColumns = {
  pressPortal: { relevant: 'pressPortal', waiting: 'waitingPressPortal' },
  partner: { relevant: 'partner', waiting: 'waitingPartner' },
  own: { relevant: 'own', waiting: 'waitingOwn' },
} as const satisfies Record<ApartLabel, Record<'relevant' | 'waiting', string>>;

/** Counting rules under which stories are kept: of what is reviewed as relevant, and with what waits. */
export const storyRules = { relevant: ['relevant'], waiting: ['relevant', 'new'] } as const;
export type StoryRule = keyof typeof storyRules;

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Mentions that a headline figure may count. SQLite would take the index of the inbox for a plain condition on the review. */
export function isCounted(m: string, reviews: readonly string[]): string {
  return `${m}."repeatOf" IS NULL AND ${m}."label" IN (${quoted(headlineLabels)}) AND COALESCE(${m}."review", '') IN (${quoted(reviews)})`;
}

/** Mentions that stand in the roll-up in one column or another. */
export function isInTally(m: string): string {
  return `${m}."repeatOf" IS NULL AND COALESCE(${m}."review", '') IN ('relevant', 'new')`;
}

const headline = `m."label" IN (${quoted(headlineLabels)})`;
const relevant = `m."review" = 'relevant'`;
const waiting = `m."review" = 'new'`;

const apart = (review: string, label: ApartLabel) => `${review} AND m."label" = '${label}'`;

/** Columns of `tally_day`, and which mentions `m` each counts. */
export const tallySums = {
  counted: `${relevant} AND ${headline}`,
  pitched: `${relevant} AND ${headline} AND m."origin" = 'pitched'`,
  organic: `${relevant} AND ${headline} AND m."origin" = 'organic'`,
  waiting: `${waiting} AND ${headline}`,
  waitingPitched: `${waiting} AND ${headline} AND m."origin" = 'pitched'`,
  waitingOrganic: `${waiting} AND ${headline} AND m."origin" = 'organic'`,
  pressPortal: apart(relevant, 'pressPortal'),
  partner: apart(relevant, 'partner'),
  own: apart(relevant, 'own'),
  waitingPressPortal: apart(waiting, 'pressPortal'),
  waitingPartner: apart(waiting, 'partner'),
  waitingOwn: apart(waiting, 'own'),
} as const;
export type SumName = keyof typeof tallySums;
