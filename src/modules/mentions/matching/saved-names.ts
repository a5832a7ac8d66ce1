import { foldWord } from '../../../shared/text/folded-text.js';

/** What a query may call by name. Asked while a query is read; `null` means that there is nothing of that name. */
export interface SavedNames {
  /** `@name`: spellings of one name, each as between quotation marks; `=`, `cs:` or `stem:` in front and a star behind count. */
  alias(name: string): readonly string[] | null;
  /** `query:name`: the text of another query. */
  query(name: string): string | null;
}

/** Names compare like words: case, umlaut spelling, blanks and hyphens do not matter. */
export function savedNames(
  aliases: Iterable<readonly [name: string, spellings: readonly string[]]>,
  queries: Iterable<readonly [name: string, query: string]>,
): SavedNames {
  const aliasOf = new Map([...aliases].map(([name, spellings]) => [foldWord(name), spellings]));
  const queryOf = new Map([...queries].map(([name, query]) => [foldWord(name), query]));
  return {
    alias: (name) => aliasOf.get(foldWord(name)) ?? null,
    query: (name) => queryOf.get(foldWord(name)) ?? null,
  };
}

export const noSavedNames: SavedNames = { alias: () => null, query: () => null };
