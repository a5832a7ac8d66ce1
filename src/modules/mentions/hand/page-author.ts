import { valuesOf, wordsOf } from './linked-data.js';
import type { LinkedNode } from './linked-data.js';
import type { PageSignals } from './page-signals.js';
import { metas, plain } from './page-told.js';
import type { Candidates, Told } from './page-told.js';

/** Who wrote a page; the house itself is nobody. */
export function authorOf(signals: PageSignals, node: LinkedNode, site: string | null): Told<string> | null {
  const houses = new Set(
    [site, ...wordsOf(node, 'publisher')].flatMap((name) => name?.trim().toLowerCase() ?? []),
  );
  const named = (texts: readonly string[]): string | null => {
    const names = texts.flatMap((text) => personName(text) ?? []);
    const people = names.filter((name) => !houses.has(name.toLowerCase()));
    return people.length ? [...new Set(people)].slice(0, 6).join(', ').slice(0, 300) : null;
  };
  const candidates: Candidates = [
    [
      'json-ld',
      [...wordsOf(node, 'author'), ...(valuesOf(node, 'author').length ? [] : wordsOf(node, 'creator'))],
    ],
    ['meta', metas(signals, 'author', 'parsely-author', 'sailthru.author')],
    ['open-graph', metas(signals, 'article:author', 'og:article:author')],
    ['dublin-core', metas(signals, 'dc.creator', 'dcterms.creator', 'dc:creator')],
  ];
  for (const [from, texts] of candidates) {
    const value = named(texts);
    if (value !== null) return { value, from };
  }
  return null;
}

/** A name; null for addresses of profiles and of mail, which authors are given by too. */
function personName(text: string): string | null {
  const name = plain(text, 120)
    ?.replace(/^(?:von|by|autor(?:in)?:|text:|foto:)\s+/i, '')
    .replace(/<?[^\s<>@]{1,64}@[^\s<>@]{1,200}>?/g, '')
    .replace(/[\s,;|/()]+$/, '')
    .trim();
  return name && !/^(?:https?:|www\.|@)/i.test(name) && /\p{L}{2}/u.test(name) ? name : null;
}
