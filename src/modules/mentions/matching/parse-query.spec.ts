import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import fc from 'fast-check';
import { parseQuery } from './parse-query.js';
import { MAX_DEPTH, MAX_LENGTH, MAX_WORDS } from './query-error.js';
import { queryErrorText } from './query-error-texts.js';
import type { QueryNode } from './query-node.js';

/** A query tree in one line: `and(a, not(b))`, fields and signs in front of a term. */
function shape(node: QueryNode): string {
  if (node.type === 'not') return `not(${shape(node.part)})`;
  if (node.type !== 'term') return `${node.type}(${node.parts.map(shape).join(', ')})`;
  const field = node.field === 'text' ? '' : `${node.field}:`;
  const words = node.words.map((word) => `${word.gap}${word.folded}`).join('|');
  return `${field}${node.cased ? 'cs:' : ''}${node.exact ? '=' : ''}${words}${node.prefix ? '*' : ''}`;
}

function parsed(text: string): string {
  const result = parseQuery(text);
  return result.ok ? shape(result.query) : `${result.error.code}@${result.error.position}`;
}

describe('parseQuery reads', () => {
  const cases: [query: string, tree: string][] = [
    ['Integreat', 'integreat'],
    ['a b', 'and(a, b)'],
    ['a AND b UND c', 'and(a, b, c)'],
    ['a OR b ODER c', 'or(a, b, c)'],
    ['a OR b c', 'or(a, and(b, c))'],
    ['(a OR b) c', 'and(or(a, b), c)'],
    ['a NOT b', 'and(a, not(b))'],
    ['a UND NICHT b', 'and(a, not(b))'],
    ['a -b', 'and(a, not(b))'],
    ['a –b', 'and(a, not(b))'],
    ['a -(b OR c)', 'and(a, not(or(b, c)))'],
    ['a -"b c"', 'and(a, not(b| c))'],
    ['NOT NOT a', 'not(not(a))'],
    ['a and b or c', 'and(a, and, b, or, c)'],
    ['„Tür an Tür“', 'tuer| an| tuer'],
    ['»Tür an Tür«', 'tuer| an| tuer'],
    ['“Tür an Tür”', 'tuer| an| tuer'],
    ['"Tür an Tür“', 'tuer| an| tuer'],
    ['"a „b“ c"', 'a| b| c'],
    ['a"b c"d', 'and(a, b| c, d)'],
    ['Integreat-App', 'integreat|-app'],
    ['IntegreatApp GmbH', 'and(integreat|app, gmbh)'],
    ['Wort*', 'wort*'],
    ['"zwei Wört*"', 'zwei| woert*'],
    ['=IntegreatApp', '=integreatapp'],
    ['cs:IFG', 'cs:ifg'],
    ['title:cs:=IFG', 'title:cs:=ifg'],
    ['Titel: (a OR b)', 'or(title:a, title:b)'],
    ['-title:a b', 'and(not(title:a), b)'],
    ['title:-a b', 'and(not(title:a), b)'],
    ['url:https://a.de/~b', 'url:https|://a|.de|/~b'],
    ['12:30', '12|:30'],
    ['#Integreat', 'integreat'],
    ['\u00A0a\u2003b\u00A0', 'and(a, b)'],
    ['(a)AND(b)', 'and(a, b)'],
  ];
  it.each(cases)('%s as %s', (query, tree) => expect(parsed(query)).toBe(tree));

  it('says where each term stands', () => {
    const result = parseQuery('a title:"b c"');
    expect(result.ok && result.query.type === 'and' && result.query.parts[1]).toMatchObject({
      start: 8,
      end: 13,
    });
  });
});

describe('parseQuery refuses', () => {
  const cases: [query: string, error: string][] = [
    ['', 'empty@0'],
    [' \u00A0\n', 'empty@0'],
    ['a "b', 'unclosed-phrase@2'],
    ['a ""', 'empty-phrase@2'],
    ['a "…"', 'empty-phrase@2'],
    ['(a', 'unclosed-bracket@0'],
    ['a (', 'unclosed-bracket@2'],
    ['((a)', 'unclosed-bracket@0'],
    ['a)', 'unexpected-bracket@1'],
    [')', 'unexpected-bracket@0'],
    ['a ()', 'empty-bracket@2'],
    ['a AND', 'missing-operand@2'],
    ['AND a', 'missing-operand@0'],
    ['a AND AND b', 'missing-operand@2'],
    ['a OR', 'missing-operand@2'],
    ['a OR OR b', 'missing-operand@2'],
    ['(OR a)', 'missing-operand@1'],
    ['(a OR) b', 'missing-operand@3'],
    ['a NOT', 'missing-operand@2'],
    ['a NICHT OR b', 'missing-operand@2'],
    ['title:', 'missing-operand@0'],
    ['a =', 'missing-operand@2'],
    ['a - b', 'lone-dash@2'],
    ['a – b', 'lone-dash@2'],
    ['a & b', 'no-word@2'],
    ['a *', 'no-word@2'],
    ['a autor:b', 'unknown-field@2'],
    ['Bürger:innen', 'unknown-field@0'],
    ['https://a.de', 'unknown-field@0'],
    ['title:(a url:b)', 'field-twice@9'],
    ['@namen', 'unknown-alias@0'],
    ['Wort~1', 'reserved-sign@4'],
    ['a NEAR/3 b', 'reserved-sign@2'],
    ['*wort', 'star-position@0'],
    ['wo*rt', 'star-position@2'],
    ['wo*', 'short-prefix@0'],
    ['NOT a', 'only-negative@0'],
    ['-a -b', 'only-negative@0'],
    ['a OR -b', 'only-negative@5'],
    ['NOT (a OR b)', 'only-negative@0'],
    ['a OR (b NOT c) OR NOT d', 'only-negative@18'],
    ['x'.repeat(MAX_LENGTH + 1), `too-long@${MAX_LENGTH}`],
    ['a '.repeat(MAX_WORDS + 1), `too-many-words@${2 * MAX_WORDS}`],
    [`"${'a '.repeat(MAX_WORDS + 1)}"`, 'too-many-words@0'],
    ['('.repeat(MAX_DEPTH + 1), `too-deep@${MAX_DEPTH}`],
    ['a ' + '-'.repeat(999) + 'b', `too-deep@${2 + MAX_DEPTH}`],
  ];
  it.each(cases)('%s', (query, error) => expect(parsed(query)).toBe(error));

  it('accepts a query at its limits', () => {
    expect(parsed('a '.repeat(MAX_WORDS))).toMatch(/^and\(a, /);
    expect(parsed('('.repeat(MAX_DEPTH) + 'a' + ')'.repeat(MAX_DEPTH))).toBe('a');
    expect(parsed('x'.repeat(MAX_LENGTH))).toBe('x'.repeat(MAX_LENGTH));
  });
});

describe('any string', () => {
  const piece = fc.constantFrom(
    ...[
      '(',
      ')',
      '"',
      '„',
      '“',
      ' ',
      '-',
      '*',
      '=',
      'cs:',
      'title:',
      'url:',
      'AND',
      'ODER',
      'NOT',
      'a',
      'Tür',
      '~',
      '@',
      '\u00AD',
      '😀',
    ],
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3000 }),
    fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join('')),
  );

  it('ends in a tree or in an error that has a place and a text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = withoutHanging(() => parseQuery(text));
        if (result.ok) return;
        const { code, params, position } = result.error;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(text.length);
        for (const language of ['de', 'en'] as const) {
          expect(queryErrorText[language][code](params)).not.toContain('undefined');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
