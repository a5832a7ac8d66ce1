import { describe, expect, it } from '@jest/globals';
import { parseQuery } from '../matching/parse-query.js';
import { fts5Query, tsQuery, tsVector } from './index-dialects.js';
import { indexQuery } from './index-query.js';

const question = (text: string) => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return indexQuery(parsed.query);
};

describe('the question to the word index', () => {
  it.each([
    ['integreat', '("integreat")'],
    ['Netzwerk', '("netzwerk" OR "netzwerks" OR "netzwerkes")'],
    ['title:app', '{title} : ("app")'],
    ['Sprachmittl*', '("sprachmittl" *)'],
    ['Integreat-App', '("integreat app" OR "integreat apps" OR "integreatapp" OR "integreatapps")'],
    ['integreat app -konzert', '(("integreat") AND ("app"))'],
    ['app NEAR/3 (stadt OR "kreis unna")', '(("app") AND (("stadt") OR ("kreis unna" OR "kreisunna")))'],
    ['stem:Haus', '("haus" * OR "haues" * OR "haeus" * OR "haeues" *)'],
  ])('for %s', (text, asked) => {
    expect(fts5Query(question(text)!)).toBe(asked);
  });

  it.each(['*haus', 'url:integreat', 'outlet:Bote', 'haus OR *tür'])('narrows nothing for %s', (text) => {
    expect(question(text)).toBeNull();
  });

  it('looks for the words of a phrase where a text is too long for their places', () => {
    expect(tsQuery(question('"tür an"')!)).toBe(
      `(('tuer' <-> 'an') | 'tueran' | ('~long' & (('tuer' & 'an') | 'tueran')))`,
    );
  });
});

describe('the words of a document for PostgreSQL', () => {
  it('stand in their fields, and the last of one is no neighbour of the first of the next', () => {
    const words = { title: ['tuer', 'an'], summary: ['tuer'], content: [] };
    expect(tsVector(words)).toBe(`'tuer':1A,4B 'an':2A`);
  });

  it('have no places where these do not suffice', () => {
    expect(tsVector({ title: [], summary: [], content: Array<string>(300).fill('a') })).toBe(`'a' '~long'`);
  });
});
