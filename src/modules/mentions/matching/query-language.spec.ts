import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { MatchableItem } from './compile-watches.js';
import { matchQuery } from './match-query.js';
import { parseQuery } from './parse-query.js';
import { queryErrorText } from './query-error-texts.js';

const page = readFileSync(new URL('../../../../docs/query-language.md', import.meta.url), 'utf8');

/** Cells of the tables whose first heading is `Query`, by their second heading; code marks taken off. */
function rows(secondHeading: string): string[][] {
  const found: string[][] = [];
  let wanted = false;
  for (const line of page.split('\n')) {
    const cells = line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim());
    if (!line.startsWith('|')) wanted = false;
    else if (cells[0] === 'Query') wanted = cells[1] === secondHeading;
    else if (wanted && !line.startsWith('| ---')) found.push(cells);
  }
  return found;
}

const bare = (cell: string): string => cell.replace(/^`|`$/g, '');

function item(cell: string): MatchableItem {
  const [title, ...others] = bare(cell).split('<br>');
  const named = others.map((other) => other.split(/: (.*)/s).slice(0, 2));
  return { id: 'x', title: title ?? null, summary: null, ...Object.fromEntries(named) };
}

describe('the examples of docs/query-language.md', () => {
  const examples = rows('Text');

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(rows('Position').length).toBeGreaterThan(4);
  });

  it.each(examples)('%s in %s finds %s', (query, text, found) => {
    const result = matchQuery(bare(query), [item(text)]);
    const evidence = result.ok
      ? result.matched.flatMap((match) => match.evidence.map((e) => e.text))
      : result.error;
    const wanted = found === '–' ? [] : found.split(', ').map(bare);
    expect(evidence).toEqual(wanted);
  });

  it.each(rows('Position'))('%s is wrong at %s: %s', (query, position, message) => {
    const result = parseQuery(bare(query));
    if (result.ok) throw new Error('the query was accepted');
    expect(result.error.position).toBe(Number(position));
    expect(queryErrorText.en[result.error.code](result.error.params)).toBe(message);
  });
});
