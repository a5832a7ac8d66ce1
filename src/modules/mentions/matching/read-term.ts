import type { QueryNode, QueryPart, SearchField, TermNode, TermSigns } from './query-node.js';
import { knownScopes, synonyms } from './query-fields.js';
import {
  MAX_EXPANDED_WORDS,
  MAX_LOOSE,
  MAX_PHRASE,
  MAX_WORDS,
  MIN_AFFIX,
  MIN_LOOSE,
  problem,
} from './query-error.js';
import { queryWords } from './query-words.js';

/** What stands before a term and applies to it, or to every term of a bracket. */
export interface Scope extends TermSigns {
  field: SearchField;
}

export const wholeText: Scope = { field: 'text', exact: false, cased: false, stem: false };

/** What one query may use up, with everything that it calls by name. */
export interface Budget {
  /** Words of the query itself, and with those of alias sets and saved queries. */
  words: number;
  expanded: number;
  references: number;
}

/** Text of a term with the signs that stand at its ends. */
interface Signed {
  text: string;
  prefix: boolean;
  suffix: boolean;
  loose: boolean;
}

const bare = { prefix: false, suffix: false, loose: false };

/** A term in quotation marks: only a star at its end is a sign. */
export function phraseTerm(inside: string, scope: Scope, part: QueryPart, budget: Budget): QueryNode {
  const trimmed = inside.trimEnd();
  const prefix = trimmed.endsWith('*');
  const text = prefix ? trimmed.slice(0, -1) : inside;
  const term = signedTerm({ ...bare, text, prefix }, scope, part, budget, false);
  if (term.words.length === 0) throw problem('empty-phrase', part.start);
  return named(term);
}

/** A term without quotation marks, up to the next blank. */
export function chunkTerm(chunk: string, scope: Scope, part: QueryPart, budget: Budget): QueryNode {
  const term = signedTerm(signsOf(chunk, scope, part), scope, part, budget, false);
  if (term.words.length === 0) throw problem('no-word', part.start, { text: chunk });
  return named(term);
}

/** One spelling of an alias set: a name as between quotation marks, with `=`, `cs:` or `stem:` in front. */
export function spellingTerm(
  spelling: string,
  scope: Scope,
  part: QueryPart,
  budget: Budget,
): TermNode | null {
  const [, sign = '', rest = ''] = /^\s*(=|cs:|stem:)?(.*)$/s.exec(spelling) ?? [];
  const own = { ...scope };
  if (sign === '=') own.exact = true;
  if (sign === 'cs:') own.cased = true;
  if (sign === 'stem:') own.stem = true;
  const trimmed = rest.trimEnd();
  const prefix = trimmed.endsWith('*') && !own.stem;
  const text = prefix ? trimmed.slice(0, -1) : trimmed;
  const term = signedTerm({ ...bare, text, prefix }, own, part, budget, true);
  return term.words.length > 0 ? term : null;
}

function signsOf(chunk: string, scope: Scope, part: QueryPart): Signed {
  if (scope.field === 'url') {
    const prefix = chunk.endsWith('*');
    return { ...bare, text: prefix ? chunk.slice(0, -1) : chunk, prefix };
  }
  const at = part.start + part.text.length - chunk.length;
  const tilde = chunk.indexOf('~');
  const loose = tilde >= 0;
  if (loose && !/^~1?$/.test(chunk.slice(tilde))) throw problem('loose-number', at + tilde);
  const text = loose ? chunk.slice(0, tilde) : chunk;
  const suffix = text.startsWith('*') && text.length > 1;
  const prefix = text.endsWith('*');
  const inner = text.slice(suffix ? 1 : 0, prefix ? -1 : undefined);
  const star = inner.indexOf('*');
  if (star >= 0) throw problem('star-position', at + star + Number(suffix));
  if (prefix && suffix) throw problem('star-position', at);
  return { text: inner, prefix, suffix, loose };
}

function signedTerm(
  { text, prefix, suffix, loose }: Signed,
  { field, exact, cased, stem }: Scope,
  part: QueryPart,
  budget: Budget,
  isExpansion: boolean,
): TermNode {
  const { start } = part;
  const signs = [
    stem && 'stem:',
    loose && '~1',
    exact && '=',
    cased && 'cs:',
    (prefix || suffix) && '*',
  ].filter((sign) => sign !== false);
  if ((stem || loose) && signs.length > 1) throw problem('sign-clash', start, { a: signs[0]!, b: signs[1]! });

  const words = queryWords(text, !exact && !prefix && !suffix && !stem && !loose);
  spend(words.length, budget, isExpansion, start);
  const letters = words.reduce((sum, word) => sum + word.folded.length, 0);
  if (words.length > MAX_PHRASE) throw problem('long-phrase', start, { limit: MAX_PHRASE });
  if (suffix && words.length > 1) throw problem('star-position', start);
  if ((prefix || suffix) && letters < MIN_AFFIX && letters > 0)
    throw problem('short-prefix', start, { minimum: MIN_AFFIX });
  if (loose && words.length > 0 && (words.length > 1 || letters < MIN_LOOSE || letters > MAX_LOOSE))
    throw problem('loose-word', start, { minimum: MIN_LOOSE, limit: MAX_LOOSE });
  return { type: 'term', words, field, exact, cased, stem, prefix, suffix, loose, part };
}

function spend(words: number, budget: Budget, isExpansion: boolean, position: number): void {
  budget.expanded += words;
  if (!isExpansion) budget.words += words;
  if (budget.words > MAX_WORDS) throw problem('too-many-words', position, { limit: MAX_WORDS });
  if (budget.expanded > MAX_EXPANDED_WORDS)
    throw problem('too-many-words', position, { limit: MAX_EXPANDED_WORDS });
}

/** A scope or state by any of its names finds items that carry any other. */
function named(term: TermNode): QueryNode {
  if (term.field !== 'scope' && term.field !== 'state') return term;
  const word = term.words.map(({ folded }) => folded).join('');
  const all = term.prefix || term.suffix || term.loose ? undefined : synonyms.get(term.field)?.get(word);
  if (!all) {
    const text = term.words.map(({ written }) => written).join(' ');
    if (term.field === 'scope') throw problem('unknown-scope', term.part.start, { text, known: knownScopes });
    throw problem('unknown-state', term.part.start, { text });
  }
  const parts = all.map((name): TermNode => ({
    ...term,
    exact: false,
    cased: false,
    stem: false,
    words: queryWords(name, false),
  }));
  return parts.length === 1 ? parts[0]! : { type: 'or', parts };
}
