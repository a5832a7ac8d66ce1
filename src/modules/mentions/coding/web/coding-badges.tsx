import type { PageContext } from '../../../../web/page-context.js';
import type { Mention } from '../../mention.entity.js';
import type { MentionRow } from '../../mentions.queries.js';
import { mentionDepths, mentionTones } from '../coding.js';

interface Badge {
  label: string;
  /** Mentions of the row that it is true of. */
  count: number;
  kind: 'depth' | 'tone' | 'fact' | 'tag' | 'message';
  /** Long texts are cut; this is the whole of it. */
  title?: string;
}

/** What people said of the mentions of a row, quietly. What is not true of all of them says of how many. Renders nothing while nothing is coded. */
export function CodingBadges({
  ctx,
  rows,
  whole = false,
}: {
  ctx: PageContext;
  rows: readonly MentionRow[];
  /** Long texts are not cut. */
  whole?: boolean;
}) {
  const badges = badgesOf(ctx, rows, whole);
  if (!badges.length) return null;
  const { some, codedAs } = ctx.t.coding;
  return (
    <ul class="coding-badges" aria-label={codedAs}>
      {badges.map(({ label, count, kind, title }) => (
        <li key={`${kind} ${label}`} class={`coding-badge coding-${kind}`} title={title}>
          {count === rows.length ? label : some(label, count)}
        </li>
      ))}
    </ul>
  );
}

function badgesOf({ t }: PageContext, rows: readonly MentionRow[], whole: boolean): Badge[] {
  const words = t.coding;
  const count = (holds: (mention: Mention) => boolean) => rows.filter(({ mention }) => holds(mention)).length;
  const tally = (entries: readonly { id: string; label: string }[], kind: 'tag' | 'message') => {
    const byId = new Map<string, Badge>();
    for (const { id, label } of entries) {
      const known = byId.get(id);
      if (known) known.count += 1;
      else
        byId.set(id, {
          label: whole ? label : short(label),
          count: 1,
          kind,
          ...(label.length > 40 && { title: label }),
        });
    }
    return [...byId.values()];
  };
  return [
    ...mentionDepths.map((depth): Badge => ({
      kind: 'depth',
      label: words.depths[depth],
      count: count((mention) => mention.depth === depth),
    })),
    ...mentionTones.map((tone): Badge => ({
      kind: 'tone',
      label: words.tones[tone],
      count: count((mention) => mention.tone === tone),
    })),
    { kind: 'fact' as const, label: words.initiated, count: count(({ initiated }) => initiated === true) },
    {
      kind: 'fact' as const,
      label: words.notInitiated,
      count: count(({ initiated }) => initiated === false),
    },
    { kind: 'fact' as const, label: words.funder, count: count(({ funderNamed }) => funderNamed === true) },
    {
      kind: 'fact' as const,
      label: words.funderNot,
      count: count(({ funderNamed }) => funderNamed === false),
    },
    ...tally(
      rows.flatMap(({ tags }) => tags.map(({ id, name }) => ({ id, label: name }))),
      'tag',
    ),
    ...tally(
      rows.flatMap(({ keyMessages }) => keyMessages.map(({ id, text }) => ({ id, label: text }))),
      'message',
    ),
  ].filter((badge) => badge.count > 0);
}

function short(label: string): string {
  return label.length > 40 ? `${label.slice(0, 38).trimEnd()} …` : label;
}
