import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { MatchableItem } from '../../src/modules/mentions/matching/compile-watches.js';
import { readMarkedUpItem } from '../../src/modules/mentions/matching/marked-up-item.js';
import { matchQuery } from '../../src/modules/mentions/matching/match-query.js';

interface GoldItem extends MatchableItem {
  query: string;
  found: boolean;
  form: string;
}

const goldSet = readFileSync(new URL('gold.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): GoldItem => ({ summary: null, ...(JSON.parse(line) as Omit<GoldItem, 'summary'>) }));

describe('the gold set', () => {
  it('has enough of both kinds, and each item once', () => {
    const keys = goldSet.map(({ id: _id, ...item }) => JSON.stringify(item));
    expect(new Set(keys).size).toBe(keys.length);
    expect(goldSet.filter(({ found }) => found).length).toBeGreaterThanOrEqual(100);
    expect(goldSet.filter(({ found }) => !found).length).toBeGreaterThanOrEqual(80);
  });

  it.each(goldSet.map((item) => [item.id, item.found ? 'finds' : 'passes over', item.form, item] as const))(
    '%s %s: %s',
    (_id, _verb, _form, item) => {
      const { readable, evidence } = readMarkedUpItem(item);
      const result = matchQuery(item.query, [readable]);
      if (!result.ok) throw new Error(result.error.code);
      expect(result.matched.length > 0).toBe(item.found);
      for (const each of result.matched.flatMap((match) => match.evidence.map(evidence))) {
        const { field, start, end, text, snippet, parts } = each;
        expect(item[field]?.slice(start, end)).toBe(text);
        expect(snippet.length).toBeLessThanOrEqual(200);
        for (const part of parts) expect(item.query.slice(part.start, part.end)).toBe(part.text);
      }
    },
  );
});
