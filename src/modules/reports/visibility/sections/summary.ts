import { figureOfIndicator } from '../indicator-figure.js';
import { indicator } from '../indicators/indicator.js';
import type { ComputedKey } from '../indicators/indicator.js';
import type { Block } from '../report-document.js';
import type { ReportContext } from '../report-context.js';

/** The key figures, with what they are held against, and a sentence on what they do not say. */
export function summary(ctx: ReportContext): Block[] {
  const { words, now, facts, format } = ctx;
  const own = words.summary;
  if (!facts.period) return [{ kind: 'paragraph', text: own.notBegun }];
  const count = (key: ComputedKey) => indicator(key, now).value ?? 0;
  const finding = now.placements.length
    ? own.finding(count('placements'), count('outlets'), count('stories'))
    : own.nothing;
  const before = facts.before && own.before(format.day(facts.before.from), format.day(facts.before.to));
  return [
    { kind: 'paragraph', text: finding },
    { kind: 'figures', keys: keyFigures(ctx).map((key) => figureOfIndicator(ctx, key)) },
    { kind: 'note', text: [own.limits, before].filter(Boolean).join(' ') },
  ];
}

/** Most of them: what a page holds at a glance. */
const mostFigures = 5;

/** What the grants aim at comes first, in their order; then the usual ones. */
export function keyFigures({ facts, now }: ReportContext): ComputedKey[] {
  const aimed = facts.grants
    .flatMap(({ targets }) => targets.map(({ indicator: key }) => key))
    .filter((key) => key !== 'own');
  const hasTargets = now.campaigns.some(({ districts }) => districts.length > 0);
  const usual: ComputedKey[] = [
    'placements',
    'outlets',
    hasTargets ? 'target-districts' : 'districts',
    ...(facts.grants.length ? (['statement-rate'] as const) : []),
    'own-releases',
  ];
  return [...new Set([...aimed, ...usual])].slice(0, mostFigures);
}
