import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { passagesOf, storedEvidence } from '../matched-evidence.js';
import { snippetAround } from '../matching/snippet.js';
import type { MentionScope } from '../mention.entity.js';
import type { Named } from '../mentions.queries.js';
import { headlineOf } from '../store-mentions.js';
import type { FoundMention, FoundText } from './read-candidates.js';

interface Marked {
  text: string;
  /** Where the words stand in it. */
  spans: { start: number; end: number }[];
}

/** A hit as lists show it. */
export interface HitRow {
  /** Null: an item that no mention tells of. */
  mention: FoundMention | null;
  itemId: string | null;
  outlet: Named | null;
  scope: MentionScope;
  publishedAt: Date;
  url: string | null;
  headline: Marked;
  /** At most 200 characters around a hit outside the headline, else the beginning of the teaser; null when there is neither. */
  snippet: (Marked & { isNote: boolean }) | null;
}

/** Hits with what stands beside them. */
export async function hitRows(manager: EntityManager, found: readonly FoundText[]): Promise<HitRow[]> {
  const ids = [...new Set(found.flatMap(({ item, mention }) => (mention ?? item)?.outletId ?? []))];
  const rows = await selectRows(manager, Outlet, ['id', 'name', 'scope'], 'id', ids);
  const outlets = new Map(rows.map((outlet) => [outlet.id, outlet]));
  return found.map((text) => {
    const { item, mention } = text;
    const outlet = outlets.get((mention ?? item)?.outletId ?? '');
    return {
      mention,
      itemId: item?.id ?? null,
      outlet: outlet ? { id: outlet.id, name: outlet.name } : null,
      scope: mention?.scope ?? outlet?.scope ?? 'unknown',
      publishedAt: (mention ?? item)!.publishedAt,
      url: mention?.url ?? item?.url ?? null,
      headline: headline(text),
      snippet: snippet(text),
    };
  });
}

function headline({ mention, item, evidence, searchable }: FoundText): Marked {
  const text = mention?.headline ?? headlineOf(item!);
  const isFirst = (searchable.title ?? '').startsWith(text);
  const spans = evidence.filter(({ field, end }) => field === 'title' && isFirst && end <= text.length);
  return { text, spans: spans.map(({ start, end }) => ({ start, end })) };
}

function snippet({ mention, item, evidence, searchable }: FoundText): HitRow['snippet'] {
  const outside = evidence.filter(({ field }) => field === 'summary' || field === 'content');
  const [passage] = passagesOf(storedEvidence(searchable, outside));
  if (passage) {
    const noteAt = (searchable.content ?? '').length - (mention?.note ?? '').length;
    const isNote = outside[0]!.field === 'content' && outside[0]!.start >= noteAt;
    return { text: passage.snippet, spans: passage.spans, isNote };
  }
  const teaser = item?.summary ?? '';
  return teaser === '' ? null : { text: snippetAround(teaser, 0, 0).snippet, spans: [], isNote: false };
}
