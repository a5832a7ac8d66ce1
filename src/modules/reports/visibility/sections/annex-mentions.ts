import { headlineLabels } from '../../../mentions/label-groups.js';
import { districtName } from '../../../places/district-name.js';
import { figureOf } from '../indicators/audience.js';
import type { Block, Cell, Column, Row } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { allPlacements } from '../report-context.js';
import type { DistrictFacts, PlacementFacts } from '../report-facts.js';
import { column, count, day, range, text } from './cells.js';
import { embargoOf } from './embargo-of.js';
import { outletName, scopeName } from './names.js';
import { unitText } from './outlets.js';

interface ListColumn extends Column {
  cell: (piece: PlacementFacts) => Cell;
}

/** Annex A: every placement of the period. Paper shows what fits; the workbook has all that is known. */
export function annexMentions(ctx: ReportContext): Block[] {
  const own = ctx.words.mentions;
  const pieces = allPlacements(ctx.now);
  const columns = listColumns(ctx);
  const apart = ctx.now.apart.length;
  return [
    {
      kind: 'table',
      key: 'mentions',
      caption: own.caption,
      sheet: 'mentions',
      columns: columns.map(({ cell: _, ...plain }) => plain),
      rows: pieces.map((piece): Row => ({
        cells: columns.map(({ cell }) => cell(piece)),
        embargoUntil: embargoOf(ctx, piece),
      })),
      note: apart ? own.notCounted(apart) : '',
      empty: own.empty,
    },
  ];
}

function listColumns(ctx: ReportContext): ListColumn[] {
  const { facts, format, isPublic, now, numbers, t, words } = ctx;
  const own = words.mentions;
  const districts = new Map(facts.districts.map((district) => [district.ags, district]));
  const campaigns = new Map(facts.campaigns.map(({ id, name }) => [id, name]));
  const messages = new Map(facts.messages.map((message) => [message.id, message.text]));
  const stories = numbered(allPlacements(now).map(({ storyId }) => storyId));
  const figures = new Map(allPlacements(now).map((piece) => [piece.id, figureOf(now, piece)]));
  const is = (
    key: string,
    header: string,
    width: number,
    cell: ListColumn['cell'],
    look = {},
  ): ListColumn => ({
    ...column(key, header, width, look),
    cell,
  });
  const end = { align: 'end' } as const;
  const inSheet = { sheetOnly: true };
  const answer = (value: boolean | null) =>
    value === null ? t.coding.answers.open : value ? t.coding.answers.yes : t.coding.answers.no;
  const link = (piece: PlacementFacts) => (piece.url === null ? '' : hostOf(piece.url));
  return [
    is('number', own.number, 1, ({ id }) => count(format, numbers.get(id) ?? 0), end),
    is('day', own.day, 3, (piece) => day(format, piece.day)),
    is('outlet', own.outlet, 4, (piece) => text(outletName(ctx, piece))),
    is('headline', own.headline, 8, (piece) => text(piece.headline, piece.url ?? undefined), {
      visibility: 'headline',
    }),
    is('scope', own.scope, 3.5, (piece) => text(scopeName(ctx, piece))),
    is('districts', own.districts, 4, ({ areas }) => text(placesText(ctx, areas, districts))),
    is('figure', own.figure, 5, (piece) => sizeCell(ctx, piece, figures.get(piece.id) ?? null)),
    is('link', own.link, 3, (piece) => text(link(piece), piece.url ?? undefined)),
    is('checked', own.checked, 3, ({ linkCheckedDay }) => day(format, linkCheckedDay, words.none)),
    is(
      'unit',
      own.figureUnit,
      2,
      (piece) => text(figures.get(piece.id) ? unitText(ctx, piece) : ''),
      inSheet,
    ),
    is('source', own.source, 4, ({ id }) => text(figures.get(id)?.source ?? ''), inSheet),
    is('asOf', own.asOf, 2, ({ id }) => day(format, figures.get(id)?.asOf ?? null, ''), inSheet),
    is('address', own.address, 4, ({ url }) => text(url ?? '', url ?? undefined), inSheet),
    is(
      'linkState',
      own.linkState,
      2,
      ({ linkState }) => text(linkState ? t.links.states[linkState] : t.links.notYet),
      inSheet,
    ),
    is('channel', own.channel, 2, ({ channel }) => text(t.hand.channels[channel]), inSheet),
    is('label', own.label, 2, ({ label }) => text(t.labels.names[label]), inSheet),
    is(
      'counted',
      own.counted,
      2,
      ({ label }) => text(headlineLabels.includes(label) ? t.coding.answers.yes : t.coding.answers.no),
      inSheet,
    ),
    is('story', own.story, 2, ({ storyId }) => count(format, stories.get(storyId) ?? 0), {
      ...inSheet,
      ...end,
    }),
    is('foundBy', own.foundBy, 2, ({ foundBy }) => text(t.exports.foundBy[foundBy]), inSheet),
    is('grade', own.grade, 2, ({ releases }) => text(bestGrade(releases)), inSheet),
    is('allDistricts', words.districts.ags, 4, ({ areas }) => text(areas.join(', ')), inSheet),
    is(
      'namedDistricts',
      words.districts.named,
      4,
      ({ named }) => text(namesOf(named, districts).join(', ')),
      inSheet,
    ),
    is(
      'campaigns',
      own.campaigns,
      3,
      ({ campaignIds }) => text(campaignIds.flatMap((id) => campaigns.get(id) ?? []).join(', ')),
      inSheet,
    ),
    is('funder', own.funder, 2, ({ funderNamed }) => text(answer(funderNamed)), inSheet),
    is(
      'messages',
      own.messages,
      4,
      ({ messageIds }) => text(messageIds.flatMap((id) => messages.get(id) ?? []).join('; ')),
      inSheet,
    ),
    ...(isPublic
      ? []
      : [
          is('initiated', own.initiated, 2, ({ initiated }) => text(answer(initiated)), inside),
          is('tone', own.tone, 2, ({ tone }) => text(tone ? t.coding.tones[tone] : t.coding.none), inside),
          is(
            'depth',
            own.depth,
            2,
            ({ depth }) => text(depth ? t.coding.depths[depth] : t.coding.none),
            inside,
          ),
        ]),
  ];
}

/** On paper with its unit and who says so: sizes of different units stand in one column. */
function sizeCell(ctx: ReportContext, piece: PlacementFacts, figure: ReturnType<typeof figureOf>): Cell {
  const cell = range(ctx, figure?.figure ?? null);
  if (!figure) return cell;
  const { sized, sourced } = ctx.words.reach;
  return { ...cell, text: sourced(sized(cell.text, unitText(ctx, piece)), figure.source) };
}

const inside = { sheetOnly: true, visibility: 'inside' } as const;

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map([...new Set(ids)].map((id, at) => [id, at + 1]));
}

function namesOf(keys: readonly string[], districts: ReadonlyMap<string, DistrictFacts>): string[] {
  return keys.flatMap((ags) => {
    const district = districts.get(ags);
    return district ? districtName(district) : [];
  });
}

/** One district by name and how many more: an outlet of a region spreads in dozens. */
function placesText(
  { words }: ReportContext,
  keys: readonly string[],
  districts: ReadonlyMap<string, DistrictFacts>,
): string {
  const [first, ...others] = namesOf(keys, districts);
  if (first === undefined) return words.none;
  return others.length ? words.mentions.moreDistricts(first, others.length) : first;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

function bestGrade(releases: PlacementFacts['releases']): string {
  return releases.map(({ grade }) => grade).sort()[0] ?? '';
}
