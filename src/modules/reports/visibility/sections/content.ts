import { mentionDepths, mentionTones } from '../../../mentions/coding/coding.js';
import { isCoded } from '../indicators/coding.js';
import { figureOfIndicator } from '../indicator-figure.js';
import type { Block, Row, Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { column, count, share, text } from './cells.js';

/** Inhaltliche Auswertung: only what people coded, and of how many. How a piece judges us is not for everybody. */
export function content(ctx: ReportContext): Block[] {
  const { format, isPublic, now, words } = ctx;
  const own = words.content;
  const coded = now.placements.filter(isCoded);
  const checked = now.placements.filter(
    ({ funderNamed, initiated }) => funderNamed !== null || initiated !== null,
  );
  if (!coded.length && !checked.length) return [{ kind: 'paragraph', text: own.none }];
  const keys = (['funder-named-rate', 'initiated-rate', 'key-message-rate'] as const).map((key) =>
    figureOfIndicator(ctx, key),
  );
  return [
    { kind: 'paragraph', text: own.coded(format.number(coded.length), format.number(now.placements.length)) },
    { kind: 'figures', keys },
    ...(isPublic ? [] : [tones(ctx), depths(ctx)]),
    messages(ctx),
  ];
}

function tones(ctx: ReportContext): Table {
  const { now, t, words } = ctx;
  const coded = now.placements.filter(({ tone }) => tone !== null);
  const rows = mentionTones.map((tone) => {
    const part = coded.filter((piece) => piece.tone === tone).length;
    return row(ctx, t.coding.tones[tone], part, coded.length);
  });
  const { tones: caption, tone: header, toneNote: note } = words.content;
  return partTable(ctx, { key: 'tones', caption, header, note }, coded.length ? rows : []);
}

function depths(ctx: ReportContext): Table {
  const { now, t, words } = ctx;
  const coded = now.placements.filter(({ depth }) => depth !== null);
  const rows = mentionDepths.flatMap((depth) => {
    const part = coded.filter((piece) => piece.depth === depth).length;
    return part ? row(ctx, t.coding.depths[depth], part, coded.length) : [];
  });
  return partTable(
    ctx,
    { key: 'depths', caption: words.content.depths, header: t.coding.depth, note: '' },
    rows,
  );
}

function messages(ctx: ReportContext): Table {
  const { facts, now, words } = ctx;
  const coded = now.placements.filter(isCoded);
  const rows = facts.messages.map(({ id, text: message }) => {
    const part = coded.filter(({ messageIds }) => messageIds.includes(id)).length;
    return row(ctx, message, part, coded.length);
  });
  const { messages: caption, message: header, messageNote: note } = words.content;
  return partTable(ctx, { key: 'messages', caption, header, note }, rows);
}

function row(ctx: ReportContext, name: string, part: number, whole: number): Row {
  return { cells: [text(name), count(ctx.format, part), share(ctx, part, whole)], embargoUntil: null };
}

function partTable(
  { words }: ReportContext,
  said: Pick<Table, 'key' | 'caption' | 'note'> & { header: string },
  rows: Row[],
): Table {
  const { header, ...rest } = said;
  return {
    kind: 'table',
    ...rest,
    sheet: null,
    columns: [
      column('name', header, 6),
      column('count', words.placements, 2, { align: 'end' }),
      column('share', words.share, 2, { align: 'end' }),
    ],
    rows,
    empty: words.nothing,
  };
}
