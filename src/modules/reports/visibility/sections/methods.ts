import { estimatorNames } from '../../../reach/estimators/reach-value.js';
import { indicator } from '../indicators/indicator.js';
import { figureOfIndicator, valueText } from '../indicator-figure.js';
import { methodVersion } from '../method-version.js';
import type { Block } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { gapText } from './timeline.js';

interface Definition {
  term: string;
  text: string;
}

/** Methodik und Grenzen: where the numbers come from and what they do not say. Made from the facts, and never left out. */
export function methods(ctx: ReportContext): Block[] {
  const own = ctx.words.methods;
  const { format } = ctx;
  const items: Definition[] = [
    { term: own.scope, text: scopeText(ctx) },
    { term: own.basis, text: own.basisText(ctx.facts.timeZone) },
    { term: own.sources, text: sourceText(ctx) },
    { term: own.matching, text: own.matchingText },
    { term: own.attribution, text: own.attributionText },
    { term: own.places, text: own.placesText(populationDay(ctx)) },
    { term: own.audiences, text: audienceText(ctx) },
    ...(ctx.facts.before ? [{ term: own.before, text: beforeText(ctx) }] : []),
    { term: own.notMeasured, text: own.notMeasuredText },
    { term: own.rights, text: own.rightsText },
    { term: own.rules, text: rulesText(ctx) },
    {
      term: own.dataVersion,
      text: own.dataVersionText(format.dateTime(new Date(ctx.facts.dataVersion))),
    },
  ];
  return [
    { kind: 'figures', keys: [figureOfIndicator(ctx, 'feed-coverage')] },
    { kind: 'definitions', items },
  ];
}

function scopeText({ facts, words }: ReportContext): string {
  const own = words.methods;
  if (facts.campaignIds === null) return own.scopeAll;
  const without = facts.grants
    .filter(({ campaignIds }) => !campaignIds.length)
    .map(({ title }) => own.grantWithout(title));
  const about = facts.campaigns.length
    ? own.scopeCampaigns(facts.campaigns.map(({ name }) => name).join(', '))
    : own.scopeNone;
  return [about, ...(facts.campaigns.length ? without : [])].join(' ');
}

function sourceText(ctx: ReportContext): string {
  const { facts, format, words } = ctx;
  const own = words.methods;
  const { watched } = facts.feeds;
  if (!watched) return own.noFeeds;
  return [
    own.sourcesText(watched.feeds, watched.outlets, format.day(watched.from), format.day(watched.to)),
    ...(watched.searches ? [own.searches(watched.searches)] : []),
    gapText(ctx),
  ].join(' ');
}

function populationDay({ facts, format, words }: ReportContext): string {
  const days = [...new Set(facts.districts.map(({ populationDate }) => populationDate))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return words.none;
  return first === last ? format.day(first) : words.span(format.day(first), format.day(last));
}

function audienceText({ facts, format, words }: ReportContext): string {
  const days = [...facts.audiences, ...facts.ownAudiences].map(({ asOf }) => asOf).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last
    ? words.methods.audiencesText(format.day(first), format.day(last))
    : words.methods.audiencesNone;
}

function beforeText(ctx: ReportContext): string {
  const { before, format, now, words } = ctx;
  const own = words.methods;
  const observed = (view: typeof now) => valueText(ctx, indicator('feed-coverage', view));
  return [
    own.beforeText(format.day(before.period.from), format.day(before.period.to)),
    own.beforeObserved(observed(now), observed(before)),
  ].join(' ');
}

function rulesText({ facts: { rules }, t, words }: ReportContext): string {
  const estimators = estimatorNames
    .map((name) => `${t.reach.audience.names[name]} ${rules.estimators[name]}`)
    .join('; ');
  const own = words.methods;
  return `${own.rulesText(rules.counting, rules.attribution, rules.ledger, estimators)} ${own.methodText(methodVersion)}`;
}
