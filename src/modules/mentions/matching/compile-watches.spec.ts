import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import fc from 'fast-check';
import { compileWatches, matchItem, type MatchableItem, type WatchIndex } from './compile-watches.js';
import { parseQuery } from './parse-query.js';
import type { QueryNode } from './query-node.js';

function queryOf(text: string): QueryNode {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
  return parsed.query;
}

/** Watches named by their own query. */
const compiled = (...queries: string[]): WatchIndex =>
  compileWatches(queries.map((query) => ({ id: query, query: queryOf(query) })));
const matching = (index: WatchIndex, title: string): string[] =>
  matchItem(index, { id: 'x', title, summary: null }).map((match) => match.watchId);

/** Evidence in a title that satisfied the same word at `at` in the query. */
const hit = (start: number, text: string, at: number) => ({
  field: 'title',
  start,
  end: start + text.length,
  text,
  parts: [{ start: at, end: at + text.length, text }],
});

describe('matchItem', () => {
  it('gives each watch its own evidence, in the order of the watches', () => {
    const index = compiled('Augsburg', 'Konzert', 'Integreat Augsburg', 'Integreat');
    expect(matchItem(index, { id: 'x', title: 'Integreat in Augsburg', summary: null })).toEqual([
      { watchId: 'Augsburg', evidence: [hit(13, 'Augsburg', 0)] },
      {
        watchId: 'Integreat Augsburg',
        evidence: [hit(0, 'Integreat', 0), hit(13, 'Augsburg', 10)],
      },
      { watchId: 'Integreat', evidence: [hit(0, 'Integreat', 0)] },
    ]);
  });

  it('keeps terms apart that share letters', () => {
    const index = compiled(
      'Integreat-App',
      'IntegreatApp',
      '"Inte great"',
      'Integreat',
      '=Integreat',
      'cs:Integreat',
    );
    expect(matching(index, 'INTEGREAT')).toEqual(['Integreat', '=Integreat']);
    expect(matching(index, 'inte great')).toEqual(['"Inte great"']);
    expect(matching(index, 'Integreats')).toEqual(['Integreat', 'cs:Integreat']);
  });

  it('follows several phrases with one beginning', () => {
    const index = compiled('"Tür an Tür"', '"Tür an Tür Stiftung"', '"Tür zu"', 'Tür');
    expect(matching(index, 'Tür an Tür Stiftung')).toEqual(['"Tür an Tür"', '"Tür an Tür Stiftung"', 'Tür']);
    expect(matching(index, 'Tür an Haus, Tür zu')).toEqual(['"Tür zu"', 'Tür']);
  });

  it('finds no watch among none', () => {
    expect(matching(compileWatches([]), 'Integreat')).toEqual([]);
  });

  it('never matches a tree that holds without its words', () => {
    const index = compileWatches([{ id: 'not', query: { type: 'not', part: queryOf('a'), start: 0 } }]);
    expect(matching(index, 'b')).toEqual([]);
    expect(matching(index, 'a')).toEqual([]);
  });

  it('gives at most a bounded number of places of one word', () => {
    const [match] = matchItem(compiled('a'), { id: 'x', title: 'a '.repeat(5000), summary: null });
    expect(match!.evidence).toHaveLength(50);
  });

  it('stays linear on a text made to follow a phrase again and again', () => {
    const index = compiled(
      `"${'a '.repeat(39)}b"`,
      `"${'a'.repeat(9)} b"`,
      'aaa*',
      `stem:"${'a '.repeat(39)}b"`,
      `=("${'a '.repeat(39)}b" NEAR/100 a)`,
    );
    const item = { id: 'x', title: 'a '.repeat(100_000), summary: null };
    expect(withoutHanging(() => matchItem(index, item))).toEqual([]);
  });

  // Many watches against one at a time: sharing and looking up must not change any answer.
  const word = fc.constantFrom(
    ...['Tür', 'an', 'tuer', 'App', 'apps', 'Integreat', 'integreatapp', 'IntegreatApp', 'Türan'],
  );
  const joint = fc.constantFrom(' ', '-', ' – ', ', ', '. ', '„', '');
  const text = fc.array(fc.tuple(word, joint), { maxLength: 8 }).map((parts) => parts.flat().join(''));
  const term = fc.oneof(
    word,
    word.map((w) => `=${w}`),
    word.map((w) => `cs:${w}`),
    fc.constantFrom(
      'app*',
      '"Tür an*"',
      'Integreat-App*',
      '"Tür an Tür"',
      '"Integreat App"',
      'title:App',
      'url:app',
      '*app',
      'stem:apps',
      'Integreat~1',
      '(Tür NEAR/2 App)',
    ),
  );
  const query = fc
    .tuple(term, fc.array(fc.tuple(fc.constantFrom(' ', ' OR ', ' -', ' AND NOT '), term), { maxLength: 3 }))
    .map(([first, more]) => first + more.flat().join(''))
    .filter((candidate) => parseQuery(candidate).ok);

  it('answers for many watches as for each alone, with evidence that is what the field holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(query, { minLength: 1, maxLength: 12 }),
        fc.record({ id: fc.constant('x'), title: text, summary: text, content: text, url: text }),
        (queries, item: MatchableItem) => {
          const together = matchItem(compiled(...queries), item);
          expect(together).toEqual(queries.flatMap((one) => matchItem(compiled(one), item)));
          for (const { evidence } of together) {
            expect(evidence.length).toBeGreaterThan(0);
            for (const { field, start, end, text: shown } of evidence) {
              expect(shown).not.toBe('');
              expect(item[field]?.slice(start, end)).toBe(shown);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('survives any text', () => {
    const index = compiled('Integreat', '"Tür an Tür"', 'App*', 'url:a', 'cs:ẞ', '"e.V."');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
        for (const { evidence } of matchItem(index, {
          id: 'x',
          title: any,
          summary: `Tür an Tür ${any}`,
          url: any,
        })) {
          for (const { field, start, end, text: shown } of evidence) {
            expect((field === 'summary' ? `Tür an Tür ${any}` : any).slice(start, end)).toBe(shown);
          }
        }
      }),
    );
  });
});
