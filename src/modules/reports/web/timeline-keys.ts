import { fillName, mostFills } from '../../../web/components/chart-fills.js';
import { SERIES } from '../../../web/components/chart-layout.js';
import { scopeSeries } from '../../../web/components/chart-series.js';
import type { ChartSeries } from '../../../web/components/chart-series.js';
import type { PageContext } from '../../../web/page-context.js';
import { mentionOrigins } from '../../mentions/attribution/mention-origin.js';
import { mentionLabels } from '../../mentions/label-groups.js';
import { mediumTypes } from '../../outlets/outlet.entity.js';
import type { Division } from '../division.js';

/** Stands for all parts beyond those that have a look of their own. */
export const othersKey = 'others';

export interface Divided {
  by: Division;
  totals: Record<string, number>;
  /** Names of keys that are ids. */
  labels: Record<string, string>;
}

/** Parts of the bars from the bottom up, and the keys that are drawn together as others. */
export function seriesOf(
  t: PageContext['t'],
  { by, totals, labels }: Divided,
): { series: ChartSeries[]; folded: string[] } {
  const present = Object.keys(totals).filter((key) => (totals[key] ?? 0) > 0);
  if (by === 'scope') {
    return {
      series: scopeSeries(
        t,
        SERIES.filter((key) => present.includes(key)),
      ),
      folded: [],
    };
  }
  const ranked = rank({ by, totals, labels });
  const open = present.filter(isOpen);
  const shown = ranked.slice(0, mostFills);
  const folded = ranked.slice(mostFills);
  const series = shown.map((key) => ({
    key,
    name: keyName(t, by, key, labels),
    fill: fillName(fixedRank(by, key) ?? shown.indexOf(key)),
  }));
  if (folded.length) series.push({ key: othersKey, name: t.timeline.others(folded.length), fill: 'others' });
  series.push(...open.map((key) => ({ key, name: keyName(t, by, key, labels), fill: 'unknown' })));
  return { series, folded };
}

/** All keys in the order of the bars, those of which nothing is known last. */
export function allKeys(divided: Divided): string[] {
  const open = Object.keys(divided.totals).filter((key) => isOpen(key) && (divided.totals[key] ?? 0) > 0);
  return [...rank(divided), ...open];
}

/** No outlet, no campaign, nothing known: drawn as an empty box, last. */
function isOpen(key: string): boolean {
  return key === 'unknown' || key === 'none';
}

/** Keys in the order of the bars: a fixed one where there is any, otherwise the largest first. */
function rank({ by, totals, labels }: Divided): string[] {
  const known = Object.keys(totals).filter((key) => (totals[key] ?? 0) > 0 && !isOpen(key));
  const name = (key: string) => labels[key] ?? key;
  return known.sort(
    (a, b) =>
      (fixedRank(by, a) ?? 0) - (fixedRank(by, b) ?? 0) ||
      (totals[b] ?? 0) - (totals[a] ?? 0) ||
      (name(a) < name(b) ? -1 : 1),
  );
}

const fixedOrders: Partial<Record<Division, readonly string[]>> = {
  medium: mediumTypes,
  label: mentionLabels,
  origin: mentionOrigins,
};

/** Place of a key that keeps its look whatever is counted. */
function fixedRank(by: Division, key: string): number | undefined {
  const at = fixedOrders[by]?.indexOf(key);
  return at === undefined || at < 0 ? undefined : at;
}

export function keyName(
  t: PageContext['t'],
  by: Division,
  key: string,
  labels: Record<string, string>,
): string {
  const words = t.timeline;
  if (key === 'none') return words.noCampaign;
  if (key === 'unknown' && by === 'outlet') return words.noOutlet;
  if (key === 'unknown' && by === 'medium') return t.mentions.unknownMedium;
  const fixed: Partial<Record<Division, Record<string, string>>> = {
    scope: t.shell.scopes,
    medium: t.shell.mediumTypes,
    label: t.labels.names,
    origin: words.origins,
  };
  return fixed[by]?.[key] ?? labels[key] ?? t.shell.words.unknown;
}
