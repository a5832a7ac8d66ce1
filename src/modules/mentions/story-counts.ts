import { coverageOf, repeatedPieces } from './counting-rules.js';
import type { Coverage, TitleOf } from './counting-rules.js';
import { headlineLabels } from './label-groups.js';
import type { MentionLabel } from './label-groups.js';
import type { DistrictName, MentionRow } from './mentions.queries.js';

/** A district that placements of a story reach, by the areas of their outlets. */
export interface ReachedDistrict {
  district: DistrictName;
  counted: number;
  waiting: number;
}

/** The figures of one story by the counting rules, and the placements behind them. */
export interface StoryCounts {
  coverage: Coverage & { apart: Partial<Record<MentionLabel, number>> };
  counted: MentionRow[];
  /** Would count if somebody reviewed them as relevant, and what the figures would be then. */
  waiting: MentionRow[];
  possible: Coverage;
  /** Those with the most placements first. */
  districts: ReachedDistrict[];
}

/** `rows` are the mentions of one story. */
export function storyCounts(rows: readonly MentionRow[], titleOf: TitleOf): StoryCounts {
  const mentions = rows.map(({ mention }) => mention);
  const repeats = repeatedPieces(mentions, titleOf);
  const placements = rows.filter(
    ({ mention }) => headlineLabels.includes(mention.label) && !repeats.has(mention.id),
  );
  const counted = placements.filter(({ mention }) => mention.review === 'relevant');
  const waiting = placements.filter(({ mention }) => mention.review === 'new');
  return {
    coverage: coverageOf(mentions, titleOf),
    counted,
    waiting,
    possible: coverageOf(
      mentions.map((mention) => (mention.review === 'new' ? { ...mention, review: 'relevant' } : mention)),
      titleOf,
    ),
    districts: districtsOf(counted, waiting),
  };
}

function districtsOf(counted: readonly MentionRow[], waiting: readonly MentionRow[]): ReachedDistrict[] {
  const reached = new Map<string, ReachedDistrict>();
  const add = (rows: readonly MentionRow[], kind: 'counted' | 'waiting') => {
    for (const district of rows.flatMap(({ districts }) => districts)) {
      if (district.basis !== 'area') continue;
      const known = reached.get(district.ags) ?? { district, counted: 0, waiting: 0 };
      known[kind] += 1;
      reached.set(district.ags, known);
    }
  };
  add(counted, 'counted');
  add(waiting, 'waiting');
  return [...reached.values()].sort(
    (a, b) =>
      b.counted - a.counted ||
      b.waiting - a.waiting ||
      a.district.name.localeCompare(b.district.name, 'de') ||
      (a.district.ags < b.district.ags ? -1 : 1),
  );
}
