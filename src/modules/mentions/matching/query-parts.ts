import { foldText } from '../../../shared/text/folded-text.js';
import { parseQuery } from './parse-query.js';
import type { QueryNode } from './query-node.js';

/** A query as a form asks for it: words and names that must all occur, of which one must occur, that must not occur. */
export interface QueryParts {
  must: string[];
  any: string[];
  not: string[];
}

const simpleWord = /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*\*?$/u;
const operator = /^(?:AND|UND|OR|ODER|NOT|NICHT|NEAR)$/;
const doubleQuotes = /["„“”‟»«＂]/g;

/** The query for a filled form. Entries are meant literally, whatever signs they hold; only a star at the end counts. Empty for an empty form. */
export function queryFromParts({ must, any, not }: QueryParts): string {
  const alternatives = any.flatMap(termOf);
  return [
    ...must.flatMap(termOf),
    ...(alternatives.length > 1 ? [`(${alternatives.join(' OR ')})`] : alternatives),
    ...not.flatMap(termOf).map((term) => `-${term}`),
  ].join(' ');
}

/** The form that makes a query, or `null` when it says more than the form can: fields, signs, NEAR, saved names, nested brackets. */
export function partsFromQuery(query: string): QueryParts | null {
  const parsed = parseQuery(query);
  if (!parsed.ok) return null;
  const parts: QueryParts = { must: [], any: [], not: [] };
  const tree = parsed.query;
  for (const node of tree.type === 'and' ? tree.parts : [tree]) {
    const entries = entriesOf(node.type === 'not' ? node.part : node);
    if (!entries) return null;
    if (node.type === 'not') parts.not.push(...entries);
    else if (entries.length === 1) parts.must.push(...entries);
    else if (parts.any.length > 0) return null;
    else parts.any.push(...entries);
  }
  return parts;
}

function termOf(entry: string): string[] {
  const text = entry.replace(doubleQuotes, ' ').replace(/\s+/g, ' ').trim();
  if (foldText(text).count === 0) return [];
  return [simpleWord.test(text) && !operator.test(text) ? text : `"${text}"`];
}

/** The texts of one plain term or of plain terms joined by OR. */
function entriesOf(node: QueryNode): string[] | null {
  if (node.type === 'or') {
    const entries = node.parts.map((part) => (part.type === 'term' ? entriesOf(part) : null));
    return entries.some((entry) => entry === null) ? null : entries.flatMap((entry) => entry ?? []);
  }
  if (node.type !== 'term') return null;
  const { field, exact, cased, stem, suffix, loose, part } = node;
  if (field !== 'text' || exact || cased || stem || suffix || loose) return null;
  return [part.text.replace(doubleQuotes, '').trim()];
}
