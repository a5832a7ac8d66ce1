import { describe, expect, it } from '@jest/globals';
import { counted } from './plural.js';
import { errorText } from './error-text.js';
import { messagesFor } from './messages.js';

type Leaf = [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** A text with every parameter given; texts of errors take one object, all others take positions. */
function speak([path, value]: Leaf): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') throw new Error(`${path} is neither text nor function`);
  const speaker = value as (...parameters: unknown[]) => unknown;
  const given = path.startsWith('errors.texts.')
    ? [
        {
          what: 'feed',
          minutes: 2,
          limit: '2 MB',
          min: 12,
          email: 'a@b.de',
          url: 'https://a.de',
          reason: 'leer',
          position: 4,
          count: 2,
        },
      ]
    : path === 'releaseDocument.date'
      ? ['2026-03-05']
      : [2, 2, 2, 2];
  return String(speaker(...given));
}

const de = leavesOf(messagesFor('de'));
const en = leavesOf(messagesFor('en'));

describe('the message catalogues', () => {
  it('have the same texts in both languages', () => {
    expect(en.map(([path]) => path).sort()).toEqual(de.map(([path]) => path).sort());
    expect(de.length).toBeGreaterThan(200);
  });

  it.each([
    ['de', de],
    ['en', en],
  ])('%s: every text says something, plainly', (_, leaves) => {
    const wrong = leaves
      // a programme is called so
      .map((leaf) => [leaf[0], speak(leaf).replace('Demokratie leben!', 'Demokratie leben')] as const)
      .filter(
        ([, text]) => text.trim() === '' || text !== text.trim() || /undefined|NaN|\[object|!|#/.test(text),
      );
    expect(wrong).toEqual([]);
  });

  // "Sie" at the start of a sentence is "they" or "it"; after a verb it is the reader.
  it('does not address the reader formally in German', () => {
    // a letter to the press does
    const wrong = de
      .filter(([path]) => !path.startsWith('contactLaw.'))
      .map(speak)
      .filter((text) => /[a-zäöü]en Sie\b|[a-zäöü] Ihre?[mnrs]?\b/.test(text));
    expect(wrong).toEqual([]);
  });

  it('translates every longer text', () => {
    const english = new Map(en.map((leaf) => [leaf[0], speak(leaf)]));
    const same = de.filter((leaf) => speak(leaf).length > 24 && english.get(leaf[0]) === speak(leaf));
    expect(same.map(([path]) => path)).toEqual([]);
  });
});

describe('a text for an error', () => {
  const t = messagesFor('de');

  it('stays whole when parameters are missing', () => {
    for (const code of Object.keys(t.errors.texts) as (keyof typeof t.errors.texts)[]) {
      const text = errorText({ code, params: {} }, t);
      expect(text).not.toMatch(/undefined|NaN|\(\)/);
      expect(text).toMatch(/\.$/);
    }
  });

  it.each([
    ['query-syntax', { position: 7 }, 'ab Zeichen 7'],
    ['too-many-attempts', { minutes: 1 }, '1 Minute '],
    ['too-many-attempts', { minutes: 5 }, '5 Minuten'],
    ['not-found', { what: 'outlet' }, '(Medium)'],
    ['outlet-has-mentions', { count: 1 }, 'gehört 1 Erwähnung'],
  ] as const)('%s %p', (code, params, part) => {
    expect(errorText({ code, params }, t)).toContain(part);
  });
});

describe('counted', () => {
  it.each([
    ['de', 0, '0 Feeds'],
    ['de', 1, '1 Feed'],
    ['de', 1234, '1.234 Feeds'],
    ['en', 1234, '1,234 Feeds'],
  ] as const)('%s %d', (locale, count, text) => {
    expect(counted(locale)(count, '1 Feed', '# Feeds')).toBe(text);
  });
});
