import { UserError } from '../../shared/errors.js';
import type { Locale } from '../../web/i18n/locale.js';
import type { QueryError } from './matching/query-error.js';
import type { QueryNode } from './matching/query-node.js';
import { queryErrorText } from './matching/query-error-texts.js';
import type { SavedNames } from './matching/saved-names.js';
import { readNoting } from './watch-names.js';
import type { WatchNames } from './watch-names.js';

/** What is wrong with a query and where, for people: the position counts from 1. */
export function describeQueryError(error: QueryError, locale: Locale): { position: number; reason: string } {
  return { position: error.position + 1, reason: queryErrorText[locale][error.code](error.params) };
}

/**
 * The parsed query and the names it called. Throws `query-syntax` with position and reason in the person's language, laid on the field
 * `query`.
 */
export function readableQuery(
  text: string,
  names: SavedNames,
  locale: Locale,
): { query: QueryNode; called: WatchNames | null } {
  const { parsed, called } = readNoting(text, names);
  if (parsed.ok) return { query: parsed.query, called };
  const { position, reason } = describeQueryError(parsed.error, locale);
  throw new UserError('query-syntax', { position, reason }, [{ path: 'query', message: reason }]);
}
