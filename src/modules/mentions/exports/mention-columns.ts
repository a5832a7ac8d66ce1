import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import type { SheetContext } from '../../../web/list-sheet.js';
import type { DataField } from '../fields/data-field.entity.js';
import { fieldText } from '../fields/web/field-text.js';
import { headlineLabels } from '../label-groups.js';
import type { Mention } from '../mention.entity.js';
import type { ExportedMention } from './mention-export.queries.js';

type Column = SheetColumn<ExportedMention>;

/** Counting rule 1, for one mention (`counting-rules.ts`): its placement is in the headline figure, and it is the piece that stands for it. */
export function countsInHeadline({
  review,
  label,
  repeatOf,
}: Pick<Mention, 'review' | 'label' | 'repeatOf'>): boolean {
  return review === 'relevant' && headlineLabels.includes(label) && repeatOf === null;
}

/** The columns of a file of mentions. Never what a feed showed of the article but its headline; our own notes only where they are asked for. */
export function mentionColumns(
  ctx: SheetContext,
  fields: readonly DataField[],
  withNotes: boolean,
): Column[] {
  const { t } = ctx;
  const words = t.exports.columns;
  const { unknown } = t.shell.words;
  const text = (
    key: keyof typeof words,
    width: number,
    of: (row: ExportedMention) => string | null,
  ): Column => ({
    header: words[key],
    kind: 'text',
    width,
    of,
  });
  const flag = (value: boolean | null) => (value === null ? null : value ? t.exports.yes : t.exports.no);
  const list = (names: readonly string[]) => names.join('; ');
  return [
    { header: words.day, kind: 'day', of: ({ mention }) => mention.day },
    { header: words.publishedAt, kind: 'instant', of: ({ mention }) => mention.publishedAt },
    text('headline', 60, ({ mention }) => mention.headline),
    text('outlet', 28, ({ outlet }) => outlet),
    text('mediumType', 16, ({ mention: { mediumType } }) =>
      mediumType === 'unknown' ? unknown : t.shell.mediumTypes[mediumType],
    ),
    text('scope', 14, ({ mention: { scope } }) => (scope === 'unknown' ? unknown : t.shell.scopes[scope])),
    text('districts', 28, ({ districts }) => list(districts)),
    text('districtsNamed', 28, ({ districtsNamed }) => list(districtsNamed)),
    text('campaigns', 24, ({ campaigns }) => list(campaigns)),
    text('review', 14, ({ mention }) => t.mentions.reviews[mention.review]),
    text('label', 14, ({ mention }) => t.labels.names[mention.label]),
    text('counts', 8, ({ mention }) => flag(countsInHeadline(mention))),
    text('origin', 28, ({ mention }) => t.timeline.origins[mention.origin]),
    text('depth', 16, ({ mention: { depth } }) => depth && t.coding.depths[depth]),
    text('tone', 10, ({ mention: { tone } }) => tone && t.coding.tones[tone]),
    text('initiated', 16, ({ mention }) => flag(mention.initiated)),
    text('funderNamed', 16, ({ mention }) => flag(mention.funderNamed)),
    text('tags', 24, ({ tags }) => list(tags)),
    text('messages', 32, ({ messages }) => list(messages)),
    ...fields.map((field) => fieldColumn(ctx, field)),
    text('author', 20, ({ author }) => author),
    text('page', 10, ({ mention }) => mention.page),
    text('edition', 20, ({ mention }) => mention.edition),
    text('timeCode', 12, ({ mention }) => mention.timeCode),
    { header: words.url, kind: 'url', width: 40, of: ({ mention }) => mention.url },
    { header: words.linkDead, kind: 'instant', of: ({ mention }) => mention.linkDeadSince },
    text('watches', 24, ({ watches }) => list(watches)),
    text('foundBy', 14, ({ mention }) => t.exports.foundBy[mention.foundBy]),
    ...(withNotes ? [text('note', 48, ({ mention }) => mention.note)] : []),
    text('storyId', 38, ({ mention }) => mention.storyId),
    text('repeatOf', 38, ({ mention }) => mention.repeatOf),
    text('id', 38, ({ mention }) => mention.id),
  ];
}

function fieldColumn(ctx: SheetContext, field: DataField): Column {
  const { id, kind, name } = field;
  if (kind === 'number') {
    return {
      header: name,
      kind: 'number',
      of: ({ contents }) => {
        const content = contents.get(id);
        return typeof content === 'number' ? content : null;
      },
    };
  }
  return {
    header: name,
    kind: 'text',
    of: ({ contents }) => {
      const content = contents.get(id);
      return content === undefined ? null : fieldText(ctx, field, content);
    },
  };
}
