import type { Range } from '../../outlets/figures/metrics.js';
import { countingRules } from '../../mentions/counting-rules.js';
import { firstReachedRules } from '../../reach/districts-over-time.js';
import type { ReachValue } from '../../reach/estimators/reach-value.js';
import { ledgerRules } from '../../reach/ledger.js';
import type { LedgerTotals } from '../../reach/ledger.js';
import { SCOPES } from '../../../web/scopes.js';
import { listAddress } from '../web/timeline-model.js';
import { sumByKey } from '../timeline.js';
import type { TimelineBucket } from '../timeline.js';
import type { DistrictChoice } from './districts-shown.js';
import { reachAddress } from './reach-answer.js';
import type { Provenance, ReachAnswer, Telling } from './reach-answer.js';

export type FigureValue = number | Range | null;

/** One number of the reach with all that it rests on. Null: unknown, never 0. */
export interface ReachFigure extends Provenance {
  key: string;
  label: string;
  value: FigureValue;
  /** The same in the period of equal length before. */
  before: FigureValue;
  /** Placements among those asked about whose audience is known; null for what is no audience. */
  coverage: { known: number; placements: number } | null;
  /** Where exactly what was counted is listed. */
  rows: string;
}

/** Every figure of an answer, in the order in which they are read. */
export function reachFigures(telling: Telling, answer: ReachAnswer): ReachFigure[] {
  return [
    ...placementFigures(telling, answer),
    ...districtFigures(telling, answer),
    ...audienceFigures(telling, answer),
  ];
}

type Draft = Omit<ReachFigure, 'basis' | 'asOf' | 'coverage'> &
  Partial<Pick<ReachFigure, 'asOf' | 'coverage'>>;

function filled({ t, format }: Telling, { view, today }: ReachAnswer, draft: Draft): ReachFigure {
  return {
    basis: t.reach.basis(format.day(view.period.from), format.day(view.period.to)),
    asOf: t.reach.details.counted(format.day(today)),
    coverage: null,
    ...draft,
  };
}

function placementFigures(telling: Telling, answer: ReachAnswer): ReachFigure[] {
  const { t } = telling;
  const { labels, units, sources, rules } = t.reach.details;
  const { timeline, view, reach } = answer;
  const list = listAddress(view.timeline, view.period);
  const rule = { name: 'counting', version: countingRules, text: rules.counting };
  const now = scopesOf(timeline.buckets);
  const before = scopesOf(timeline.comparison?.buckets ?? []);
  // nothing found where nobody looked is unknown
  const known = (count: number, isWatched: boolean) => (count === 0 && !isWatched ? null : count);
  const isWatched = Boolean(timeline.observed);
  const wasWatched = Boolean(timeline.previous.observed);
  const common = { source: sources.mentions, rule };
  const shown = SCOPES.filter(
    (scope) => ['local', 'regional', 'national'].includes(scope) || now[scope] || before[scope],
  );
  return [
    filled(telling, answer, {
      ...common,
      key: 'placements',
      label: labels.placements,
      unit: units.placements,
      value: known(timeline.total, isWatched),
      before: known(timeline.previous.total, wasWatched),
      rows: list,
    }),
    filled(telling, answer, {
      ...common,
      key: 'stories',
      label: labels.stories,
      unit: units.stories,
      value: known(timeline.stories, isWatched),
      before: known(timeline.comparison?.stories ?? 0, wasWatched),
      // each row of the list is a story, with its placements in it
      rows: list,
    }),
    ...[...shown, ...(now.unknown || before.unknown ? (['unknown'] as const) : [])].map((scope) =>
      filled(telling, answer, {
        ...common,
        key: `placements.${scope}`,
        label: labels.scope(scope === 'unknown' ? t.shell.words.unknown : t.shell.scopes[scope]),
        unit: units.placements,
        value: known(now[scope] ?? 0, isWatched),
        before: known(before[scope] ?? 0, wasWatched),
        rows: `${list}&scope=${scope}`,
      }),
    ),
    filled(telling, answer, {
      ...common,
      key: 'outlets',
      label: labels.outlets,
      unit: units.outlets,
      value: known(reach.titles, isWatched),
      before: known(reach.before.titles, wasWatched),
      rule: { ...rule, text: rules.outlets },
      rows: `${reachAddress(answer, { outlets: 'all' })}#outlets`,
    }),
  ];
}

function scopesOf(buckets: readonly TimelineBucket[]): Record<string, number> {
  return sumByKey(
    buckets.flatMap(({ start, series }) =>
      Object.entries(series).map(([key, count]) => ({ day: start, key, count })),
    ),
  ).series;
}

function districtFigures(telling: Telling, answer: ReachAnswer): ReachFigure[] {
  const { t, format } = telling;
  const words = t.reach;
  const { labels, units, sources, rules } = words.details;
  const { reach } = answer;
  const now = reach.ledger.totals;
  const then = reach.before.ledger.totals;
  const isWatched = now.observable > 0;
  const wasWatched = then.observable > 0;
  const looked = {
    now: Boolean(answer.timeline.observed),
    before: Boolean(answer.timeline.previous.observed),
  };
  const known = (count: number, watched: boolean) => (count === 0 && !watched ? null : count);
  const ledger = (text: string) => ({ name: 'district-ledger', version: ledgerRules, text });
  const first = { name: 'first-reached', version: firstReachedRules, text: rules.first };
  const districts = (
    key: string,
    choice: DistrictChoice,
    value: FigureValue,
    before: FigureValue,
    rest: Partial<Draft> & Pick<Draft, 'label' | 'rule'>,
  ) =>
    filled(telling, answer, {
      key: `districts.${key}`,
      unit: units.districts,
      source: sources.areas,
      value,
      before,
      rows: `${reachAddress(answer, { show: choice })}#districts`,
      ...rest,
    });
  const both = (pick: (totals: LedgerTotals) => number) =>
    [known(pick(now), isWatched), known(pick(then), wasWatched)] as const;
  const newcomers = reach.overTime.reduce((sum, month) => sum + month.newcomers.length, 0);
  const isComparable = wasWatched || then.reached > 0;
  const isAhead = answer.view.period.from > answer.today;
  const change = (count: number) => (isComparable && !isAhead ? count : null);
  const counted = reach.ledger.rows.map(({ populationDate }) => populationDate).sort()[0];
  return [
    districts('reached', 'reached', ...both(({ reached }) => reached), {
      label: labels.reached,
      rule: ledger(words.reachedRule),
    }),
    districts(
      'newcomers',
      'newcomers',
      known(newcomers, isWatched),
      known(reach.before.newcomers, wasWatched),
      {
        label: labels.newcomers,
        rule: first,
      },
    ),
    districts('gained', 'gained', change(reach.change.gained.length), null, {
      label: labels.gained,
      rule: ledger(rules.compared),
    }),
    districts('silent', 'silent', change(reach.change.silent.length), null, {
      label: labels.silent,
      rule: ledger(rules.compared),
    }),
    districts('lost', 'lost', change(reach.change.notObservable.length), null, {
      label: labels.lost,
      rule: ledger(rules.compared),
    }),
    ...(now.targeted > 0
      ? [
          districts('targets', 'targets', ...both(({ targetedReached }) => targetedReached), {
            label: labels.targets,
            rule: ledger(words.targetsRule),
          }),
        ]
      : []),
    // any outlet may name a district, so it is known as far as placements are
    districts('named', 'named', known(now.named, looked.now), known(then.named, looked.before), {
      label: labels.named,
      source: sources.mentions,
      rule: ledger(words.namedRule),
    }),
    districts('observable', 'observable', isAhead ? null : now.observable, then.observable, {
      label: labels.observable,
      source: sources.feeds,
      rule: ledger(words.observableRule),
    }),
    districts('notObservable', 'notObservable', isAhead ? null : now.notObservable, then.notObservable, {
      label: labels.notObservable,
      source: sources.feeds,
      rule: ledger(rules.notObservable),
    }),
    districts('people', 'people', ...both(({ inhabitantsReached }) => inhabitantsReached), {
      label: labels.people,
      unit: units.people,
      source: sources.people,
      // the oldest: no figure is fresher than its stalest part
      ...(counted ? { asOf: words.asOf(format.day(counted)) } : {}),
      rule: ledger(words.inhabitantsRule),
    }),
  ];
}

function audienceFigures(telling: Telling, answer: ReachAnswer): ReachFigure[] {
  const words = telling.t.reach;
  const { units, rules, labels } = words.details;
  return answer.reach.audiences.flatMap((value, at) => {
    const before = answer.reach.before.audiences[at]!;
    if (!value.placements && !before.placements) return [];
    const name = words.audience.names[value.estimator];
    const common = {
      ...groundsOf(telling, answer, value),
      rows: reachAddress(answer).replace('/reach?', `/reach/audiences/${value.estimator}?`),
    };
    return [
      filled(telling, answer, {
        ...common,
        key: `audience.${value.estimator}`,
        label: name,
        unit: units[value.unit],
        value: rangeOf(value),
        before: rangeOf(before),
        coverage: { known: value.known, placements: value.placements },
        rule: { name: value.estimator, version: value.version, text: words.audience.rules[value.estimator] },
      }),
      filled(telling, answer, {
        ...common,
        key: `audience.${value.estimator}.known`,
        label: labels.known(name),
        unit: units.placements,
        value: value.known,
        before: before.known,
        coverage: { known: value.known, placements: value.placements },
        rule: { name: value.estimator, version: value.version, text: rules.known },
      }),
    ];
  });
}

function rangeOf({ range }: ReachValue): FigureValue {
  if (!range) return null;
  return range.low === range.high ? range.low : range;
}

/** Who says the figures, and the oldest day on which their source was looked at. */
function groundsOf({ t, format }: Telling, { today }: ReachAnswer, { pedigree }: ReachValue) {
  const words = t.reach.details;
  const sources = [...new Set(pedigree.map(({ source }) => source))].sort();
  const oldest = pedigree.map(({ asOf }) => asOf).sort()[0];
  if (!oldest) return { source: words.sources.none, asOf: words.counted(format.day(today)) };
  return {
    source: sources.length > 4 ? `${sources.slice(0, 4).join(', ')} …` : sources.join(', '),
    asOf: format.day(oldest),
  };
}
