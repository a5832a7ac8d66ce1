import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import fc from 'fast-check';
import { parseQuery } from './parse-query.js';
import { MAX_DEPTH, MAX_LENGTH, MAX_PHRASE, MAX_WORDS } from './query-error.js';
import { queryErrorText } from './query-error-texts.js';
import type { QueryNode } from './query-node.js';
import { type SavedNames, savedNames } from './saved-names.js';

/** A query tree in one line: `and(a, not(b))`, fields and signs in front of a term. */
function shape(node: QueryNode): string {
  if (node.type === 'not') return `not(${shape(node.part)})`;
  if (node.type === 'near')
    return `near${node.distances.join()}(${node.parts.map((terms) => terms.map(shape).join('|')).join(', ')})`;
  if (node.type !== 'term') return `${node.type}(${node.parts.map(shape).join(', ')})`;
  const field = node.field === 'text' ? '' : `${node.field}:`;
  const words = node.words.map((word) => `${word.gap}${word.folded}`).join('|');
  const before = `${node.cased ? 'cs:' : ''}${node.stem ? 'stem:' : ''}${node.exact ? '=' : ''}${node.suffix ? '*' : ''}`;
  return `${field}${before}${words}${node.prefix ? '*' : ''}${node.loose ? '~' : ''}`;
}

function parsed(text: string, names?: SavedNames): string {
  const result = parseQuery(text, names);
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
    ['*fabrik', '*fabrik'],
    ['Digitalfabrik~1 b', 'and(digitalfabrik~, b)'],
    ['Digitalfabrik~', 'digitalfabrik~'],
    ['stem:"zwei Häuser"', 'stem:zwei| haeuser'],
    ['stem:(a OR b)', 'or(stem:a, stem:b)'],
    ['a NEAR/3 b', 'near3(a, b)'],
    ['x "a b" NEAR/0 cde* y', 'and(x, near0(a| b, cde*), y)'],
    ['a NEAR/3 b NEAR/5 c', 'near3,5(a, b, c)'],
    ['title:a NEAR/3 (b OR (c OR d))', 'near3(title:a, b|c|d)'],
    ['a -(b NEAR/2 c)', 'and(a, not(near2(b, c)))'],
    ['a "NEAR/3" near/3', 'and(a, near|/3, near|/3)'],
    ['Autor:Weiß Kreis:09761', 'and(author:weiss, district:09761)'],
    ['scope:überregional', 'or(scope:national, scope:ueberregional)'],
    ['verbreitung:LOCAL', 'or(scope:local, scope:lokal)'],
    ['land:by', 'or(state:bayern, state:by)'],
    ['state:"Baden Württemberg"', 'or(state:baden|-wuerttemberg, state:bw)'],
    ['#Integreat', 'integreat'],
    ['\u00A0a\u2003b\u00A0', 'and(a, b)'],
    ['(a)AND(b)', 'and(a, b)'],
  ];
  it.each(cases)('%s as %s', (query, tree) => expect(parsed(query)).toBe(tree));

  it('says where each term stands', () => {
    const result = parseQuery('a title:"b c"');
    expect(result.ok && result.query.type === 'and' && result.query.parts[1]).toMatchObject({
      part: { start: 8, end: 13, text: '"b c"' },
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
    ['a datum:b', 'unknown-field@2'],
    ['Bürger:innen', 'unknown-field@0'],
    ['https://a.de', 'unknown-field@0'],
    ['title:(a url:b)', 'field-twice@9'],
    ['@namen', 'unknown-alias@0'],
    ['@', 'missing-operand@0'],
    ['@"namen', 'unclosed-phrase@1'],
    ['a query:marken', 'unknown-query@2'],
    ['title:query:marken', 'query-in-field@6'],
    ['Wort~1', 'loose-word@0'],
    ['Integreat-App~1', 'loose-word@0'],
    [`${'x'.repeat(41)}~1`, 'loose-word@0'],
    ['a Digitalfabrik~2', 'loose-number@15'],
    ['~1', 'no-word@0'],
    ['=Digitalfabrik~1', 'sign-clash@1'],
    ['stem:cs:Haus', 'sign-clash@8'],
    ['stem:Haus*', 'sign-clash@5'],
    ['a NEAR b', 'near-number@2'],
    ['a NEAR/ b', 'near-number@2'],
    ['a NEAR/101 b', 'near-number@2'],
    ['a NEAR/-1 b', 'near-number@2'],
    ['NEAR/3 b', 'missing-operand@0'],
    ['a NEAR/3', 'missing-operand@2'],
    ['a NEAR/3 OR b', 'missing-operand@2'],
    ['a NEAR/3 -b', 'near-operand@9'],
    ['(a b) NEAR/3 c', 'near-operand@0'],
    ['a NEAR/3 lang:de', 'near-fields@0'],
    ['x title:a NEAR/3 summary:b', 'near-fields@2'],
    ['scope:weltweit', 'unknown-scope@6'],
    ['land:Baiern', 'unknown-state@5'],
    ['*a-wort', 'star-position@0'],
    ['*wort*', 'star-position@0'],
    ['*wo', 'short-prefix@0'],
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
    [`b "${'a '.repeat(MAX_PHRASE + 1)}"`, 'long-phrase@2'],
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

describe('names in a query', () => {
  const names = savedNames(
    [
      ['Integreat', ['Integreat', 'Integreat-App', '=IFG', 'cs:AWO', 'Türan*', 'stem:Haus', '…']],
      ['leer', ['…']],
      ['Tür an Tür', ['Tür an Tür']],
      ['lang', Array.from({ length: 60 }, () => 'a '.repeat(40))],
    ],
    [
      ['Namen', 'Integreat OR title:"Tür an Tür"'],
      ['außer Fest', 'Integreat -Fest'],
      ['kaputt', 'Integreat AND'],
      ['verneint', '-Fest'],
      ['über Namen', 'query:namen lang:de'],
      ['a', 'x query:b'],
      ['b', 'y (query:"a")'],
      ...Array.from({ length: 7 }, (_, i) => [`tief${i}`, `query:tief${i + 1} a`] as const),
      ['breit', '@Integreat '.repeat(60)],
    ],
  );
  const cases: [query: string, tree: string][] = [
    ['@integreat', 'or(integreat, integreat|-app, =ifg, cs:awo, tueran*, stem:haus)'],
    [
      'title:@INTEGREAT b',
      'and(or(title:integreat, title:integreat|-app, title:=ifg, title:cs:awo, title:tueran*, title:stem:haus), b)',
    ],
    ['a NEAR/2 @"tür an tür"', 'near2(a, tuer| an| tuer)'],
    ['@tür-an-tür', 'tuer| an| tuer'],
    ['a query:namen', 'and(a, or(integreat, title:tuer| an| tuer))'],
    ['a -suche:"Außer Fest"', 'and(a, not(and(integreat, not(fest))))'],
    ['suchprofil:"über namen"', 'and(or(integreat, title:tuer| an| tuer), lang:de)'],
    ['a @fehlt', 'unknown-alias@2'],
    ['a @leer', 'empty-alias@2'],
    ['stem:@Integreat', 'sign-clash@5'],
    ['a query:fehlt', 'unknown-query@2'],
    ['a query:kaputt', 'broken-query@2'],
    ['a query:verneint', 'broken-query@2'],
    ['c query:a', 'circular-query@2'],
    ['c query:tief0', 'too-many-references@2'],
    ['query:breit query:breit', 'too-many-references@12'],
    ['a @lang', 'too-many-words@2'],
  ];
  it.each(cases)('%s', (query, wanted) => expect(parsed(query, names)).toBe(wanted));

  it('says the way of a circle', () => {
    const result = parseQuery('query:b', names);
    expect(result.ok || result.error.params).toEqual({ path: 'b → a → b' });
  });

  it('lays what a name brings in at the place of the name', () => {
    const result = parseQuery('x query:namen', names);
    const places = JSON.stringify(result).match(/"part":\{[^}]*\}/g);
    expect(new Set(places)).toEqual(
      new Set(['"part":{"start":0,"end":1,"text":"x"}', '"part":{"start":2,"end":13,"text":"query:namen"}']),
    );
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
      'stem:',
      'query:',
      'land:',
      'NEAR/3',
      'NEAR',
      '~1',
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
