import { apartLabels } from '../../../mentions/label-groups.js';
import { mentionOrigins } from '../../../mentions/attribution/mention-origin.js';
import { mediumTypes, scopes } from '../../../outlets/outlet.entity.js';
import { figureOfIndicator } from '../indicator-figure.js';
import type { Block, Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { countTable } from './count-table.js';

/** Medienresonanz: what ran, by reach, kind of outlet and what set it off. */
export function coverage(ctx: ReportContext): Block[] {
  const keys = (['placements', 'stories', 'outlets', 'attributed'] as const).map((key) =>
    figureOfIndicator(ctx, key),
  );
  return [
    { kind: 'figures', keys },
    byScope(ctx),
    byMedium(ctx),
    byOrigin(ctx),
    ...beside(ctx).map((line): Block => ({ kind: 'note', text: line })),
  ];
}

function byScope(ctx: ReportContext): Table {
  const { t, words } = ctx;
  return countTable(ctx, {
    key: 'scopes',
    caption: words.coverage.byScope,
    header: t.shell.words.scope,
    note: words.coverage.scopeNote,
    keys: [...scopes, 'unknown'],
    keyOf: ({ scope }) => scope,
    nameOf: (key) => (key === 'unknown' ? t.shell.words.unknown : t.shell.scopes[key]),
  });
}

function byMedium(ctx: ReportContext): Table {
  const { t, words } = ctx;
  return countTable(ctx, {
    key: 'media',
    caption: words.coverage.byMedium,
    header: words.coverage.medium,
    note: words.coverage.mediumNote,
    keys: [...mediumTypes, 'unknown'],
    keyOf: ({ mediumType }) => mediumType,
    nameOf: (key) => (key === 'unknown' ? t.shell.words.unknown : t.shell.mediumTypes[key]),
  });
}

function byOrigin(ctx: ReportContext): Table {
  const { t, words } = ctx;
  return countTable(ctx, {
    key: 'origins',
    caption: words.coverage.byOrigin,
    header: words.coverage.origin,
    note: words.coverage.originNote,
    keys: mentionOrigins,
    keyOf: ({ origin }) => origin,
    nameOf: (key) => t.timeline.origins[key],
  });
}

/** What stands beside the figures, how all of it was found, and what still waits. */
function beside({ facts, now, t, words, isPublic }: ReportContext): string[] {
  const own = words.coverage;
  const apart = apartLabels.flatMap((label) => {
    const count = now.apart.filter((piece) => piece.label === label).length;
    return count ? own.apartItem(t.labels.names[label], count) : [];
  });
  const found = (['feed', 'hand', 'import', 'partner'] as const).flatMap((way) => {
    const count = now.placements.filter(({ foundBy }) => foundBy === way).length;
    return count ? own.apartItem(own.foundItem[way], count) : [];
  });
  return [
    ...(found.length ? [own.found(found.join(', '))] : []),
    ...(apart.length ? [own.apart(apart.join(', '))] : []),
    ...(facts.waiting && !isPublic ? [own.waiting(facts.waiting)] : []),
  ];
}
