import type { MatchEvidence } from './match.entity.js';
import type { MatchableItem } from './matching/compile-watches.js';
import type { Evidence } from './matching/evidence.js';
import { snippetAround } from './matching/snippet.js';

/** Hits kept for one match: enough to judge by, and no copy of the article. */
const kept = 8;
/** Parts of the query kept for one hit, and characters of one. */
const keptParts = { most: 3, longest: 120 };

/** Evidence as it is stored: each hit with at most 200 characters around it. Hits in title and summary come before those in the text. */
export function storedEvidence(
  item: Pick<MatchableItem, Evidence['field']>,
  evidence: readonly Evidence[],
): MatchEvidence[] {
  const order: Evidence['field'][] = ['title', 'summary', 'content', 'url'];
  return [...evidence]
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.start - b.start)
    .slice(0, kept)
    .map(({ field, start, end, parts }) => {
      const { snippet, start: snippetStart, end: snippetEnd } = snippetAround(item[field] ?? '', start, end);
      const asked = [...new Set(parts.map(({ text }) => text.slice(0, keptParts.longest)))];
      return { field, start, end, snippet, snippetStart, snippetEnd, parts: asked.slice(0, keptParts.most) };
    });
}

/**
 * Places of the evidence in a headline. The headline is frozen while a feed may change an item's title, so a place is
 * shown only where the words are still the ones that matched.
 */
export function headlineSpans(
  headline: string,
  evidence: readonly MatchEvidence[],
): { start: number; end: number }[] {
  return evidence
    .filter(
      (hit) =>
        hit.field === 'title' &&
        headline.slice(hit.start, hit.end) === hit.snippet.slice(hit.snippetStart, hit.snippetEnd),
    )
    .map(({ start, end }) => ({ start, end }));
}

/** Hits that share their surroundings as one passage with several marks, in the order of the first. */
export function passagesOf(evidence: readonly MatchEvidence[]): {
  field: MatchEvidence['field'];
  snippet: string;
  spans: { start: number; end: number }[];
  parts: string[];
}[] {
  const passages = new Map<string, ReturnType<typeof passagesOf>[number]>();
  for (const { field, snippet, snippetStart, snippetEnd, parts = [] } of evidence) {
    const key = `${field} ${snippet}`;
    const passage = passages.get(key) ?? { field, snippet, spans: [], parts: [] };
    passage.spans.push({ start: snippetStart, end: snippetEnd });
    for (const part of parts) if (!passage.parts.includes(part)) passage.parts.push(part);
    passages.set(key, passage);
  }
  return [...passages.values()];
}
