import { foldWord } from '../../shared/text/folded-text.js';
import { parseQuery } from './matching/parse-query.js';
import { noSavedNames, savedNames } from './matching/saved-names.js';
import type { SavedNames } from './matching/saved-names.js';

/** What a query calls by name, with everything that is called in turn: enough to read it again as it was. */
export interface WatchNames {
  aliases: Record<string, string[]>;
  queries: Record<string, string>;
}

/** The kept names as the parser asks for them. */
export function namesAsKept(names: WatchNames | null): SavedNames {
  return names ? savedNames(Object.entries(names.aliases), Object.entries(names.queries)) : noSavedNames;
}

/** Reads a query and notes which names it called; null when it called none. */
export function readNoting(
  query: string,
  names: SavedNames,
): { parsed: ReturnType<typeof parseQuery>; called: WatchNames | null } {
  const aliases = new Map<string, string[]>();
  const queries = new Map<string, string>();
  const parsed = parseQuery(query, {
    alias(name) {
      const spellings = names.alias(name);
      if (spellings) aliases.set(foldWord(name), [...spellings]);
      return spellings;
    },
    query(name) {
      const text = names.query(name);
      if (text !== null) queries.set(foldWord(name), text);
      return text;
    },
  });
  const called = aliases.size + queries.size > 0;
  return {
    parsed,
    called: called ? { aliases: Object.fromEntries(aliases), queries: Object.fromEntries(queries) } : null,
  };
}

/** What changed between the names of two wordings: spellings of sets by the set's name, and the saved queries that read differently. */
export function namesChanged(
  before: WatchNames | null,
  after: WatchNames | null,
): { aliases: { name: string; added: string[]; removed: string[] }[]; queries: string[] } {
  const keys = (of: 'aliases' | 'queries') => [
    ...new Set([...Object.keys(before?.[of] ?? {}), ...Object.keys(after?.[of] ?? {})]),
  ];
  return {
    aliases: keys('aliases').flatMap((name) => {
      const old = before?.aliases[name] ?? [];
      const now = after?.aliases[name] ?? [];
      const added = now.filter((spelling) => !old.includes(spelling));
      const removed = old.filter((spelling) => !now.includes(spelling));
      return added.length + removed.length ? [{ name, added, removed }] : [];
    }),
    queries: keys('queries').filter((name) => before?.queries[name] !== after?.queries[name]),
  };
}

/** Whether both say the same, whatever the order in which a database gives their keys back. */
export function sameNames(one: WatchNames | null, other: WatchNames | null): boolean {
  return canonical(one) === canonical(other);
}

function canonical(names: WatchNames | null): string {
  if (!names) return '';
  const sorted = (of: object) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(names.aliases), sorted(names.queries)]);
}
