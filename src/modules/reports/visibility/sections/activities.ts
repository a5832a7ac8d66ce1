import { statementState } from '../indicators/releases.js';
import { figureOfIndicator } from '../indicator-figure.js';
import type { Block, Row } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import type { EventFacts, ReleaseFacts } from '../report-facts.js';
import { column, count, day, text } from './cells.js';

/** What was done: releases and dates, the first first, with what came of them. */
export function activities(ctx: ReportContext): Block[] {
  const own = ctx.words.activities;
  const keys = (['own-releases', 'statement-rate', 'pick-up-rate', 'reaction-time'] as const)
    .filter((key) => key !== 'statement-rate' || ctx.facts.grants.length > 0)
    .map((key) => figureOfIndicator(ctx, key));
  const rows = [
    ...ctx.now.releases.map((release) => ({ day: release.day, row: releaseRow(ctx, release) })),
    ...events(ctx).map((event) => ({ day: event.day, row: eventRow(ctx, event) })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return [
    { kind: 'figures', keys },
    {
      kind: 'table',
      key: 'activities',
      caption: own.caption,
      sheet: 'activities',
      columns: [
        column('day', own.day, 3),
        column('what', own.what, 6, { visibility: 'headline' }),
        column('kind', own.kind, 3),
        column('campaign', own.campaign, 3),
        column('outlets', own.outlets, 3, { align: 'end' }),
        column('statement', own.statement, 3),
        column('mentions', own.mentions, 3, { align: 'end' }),
      ],
      rows: rows.map(({ row }) => row),
      note: own.note,
      empty: own.empty,
    },
  ];
}

/** What the team noted; before releases had a page of their own people noted them as events as well. */
export function events({ facts, now }: ReportContext): EventFacts[] {
  return facts.events.filter(
    ({ kind, day: on, title }) =>
      kind !== 'release' || !now.releases.some((release) => release.day === on && release.headline === title),
  );
}

/** With the district that a wording was made for. */
export function releaseTitle({ facts, words }: ReportContext, release: ReleaseFacts): string {
  const place = facts.districts.find(({ ags }) => ags === release.districtAgs);
  return place ? words.activities.variant(release.headline, place.name) : release.headline;
}

function releaseRow(ctx: ReportContext, release: ReleaseFacts): Row {
  const { facts, format, now, words } = ctx;
  const grantIds = facts.grants.length ? facts.grants.map(({ id }) => id) : release.grantIds;
  const mentions = now.placements.filter(({ releases }) => releases.some(({ id }) => id === release.id));
  return {
    cells: [
      day(format, release.day),
      text(releaseTitle(ctx, release)),
      text(words.activities.kinds.release),
      text(campaignName(ctx, release.campaignId)),
      count(format, release.outletIds.length),
      text(words.activities.statements[statementState(release, grantIds)]),
      count(format, mentions.length),
    ],
    embargoUntil: release.embargoUntil,
  };
}

function eventRow(ctx: ReportContext, event: EventFacts): Row {
  const { format, words } = ctx;
  const blank = text(words.none);
  return {
    cells: [
      day(format, event.day),
      text(event.title),
      text(words.activities.kinds[event.kind]),
      text(campaignName(ctx, event.campaignId)),
      blank,
      blank,
      blank,
    ],
    embargoUntil: null,
  };
}

function campaignName({ facts, words }: ReportContext, id: string | null): string {
  return facts.campaigns.find((campaign) => campaign.id === id)?.name ?? words.none;
}
