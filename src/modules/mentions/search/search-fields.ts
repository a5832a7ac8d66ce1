import { foldWord } from '../../../shared/text/folded-text.js';
import { QueryScanner } from '../matching/query-scanner.js';
import type { Operator } from '../matching/query-scanner.js';

/** Fields that only a search has; those of watches (`title:`, `outlet:`, …) are read with the words. */
export type SearchFieldName =
  'in' | 'watch' | 'campaign' | 'tag' | 'review' | 'label' | 'origin' | 'type' | 'from' | 'to';

/** What may stand before the colon, folded. */
const fieldNames: ReadonlyMap<string, SearchFieldName> = new Map<string, SearchFieldName>([
  ['in', 'in'],
  ['watch', 'watch'],
  ['profil', 'watch'],
  ['campaign', 'campaign'],
  ['kampagne', 'campaign'],
  ['tag', 'tag'],
  ['schlagwort', 'tag'],
  ['review', 'review'],
  ['pruefung', 'review'],
  ['label', 'label'],
  ['herkunft', 'label'],
  ['origin', 'origin'],
  ['anstoss', 'origin'],
  ['type', 'type'],
  ['art', 'type'],
  ['from', 'from'],
  ['von', 'from'],
  ['ab', 'from'],
  ['to', 'to'],
  ['bis', 'to'],
]);

/** For error texts. */
export const knownSearchFields = 'in, watch, campaign, tag, review, label, origin, type, from, to';

export interface SearchField {
  name: SearchFieldName;
  /** As written before the colon. */
  written: string;
  value: string;
  /** Where it stands in the text, in UTF-16 units from 0. */
  position: number;
}

/** What is wrong with a field, and where. */
export interface SearchFieldProblem {
  code: 'place' | 'no-value' | 'twice';
  field: string;
  position: number;
}

/** `rest` is the text with each field blanked out, so that positions in it stay true. */
export type FieldsReading =
  { ok: true; fields: SearchField[]; rest: string } | { ok: false; problem: SearchFieldProblem };

const prefixed = /^([-=@]?)(\p{L}+):/u;

/**
 * Takes the fields of a search out of its text. They hold for the whole search: they stand beside the words, outside of brackets, and
 * neither behind NOT nor beside OR. An AND beside one goes with it.
 */
export function takeFields(text: string): FieldsReading {
  const scanner = new QueryScanner(text);
  const fields: SearchField[] = [];
  const blanks: [start: number, end: number][] = [];
  let depth = 0;
  let before: { operator: Operator; start: number } | null = null;
  for (;;) {
    scanner.skipBlanks();
    if (scanner.atEnd) break;
    const start = scanner.position;
    const operator = scanner.peekOperator();
    if (operator) {
      scanner.position += operator.word.length;
      before = { operator, start };
      continue;
    }
    const [, sign = '', written = ''] = prefixed.exec(scanner.peekChunk()) ?? [];
    const name = written === '' ? undefined : fieldNames.get(foldWord(written));
    if (!name) {
      depth += stepOver(scanner);
      before = null;
      continue;
    }
    const problem = (code: SearchFieldProblem['code']) =>
      ({ ok: false, problem: { code, field: written, position: start } }) as const;
    const behind = before?.operator.kind;
    if (depth > 0 || sign !== '' || (behind !== undefined && behind !== 'and')) return problem('place');
    scanner.position += written.length + 1;
    const value = takeValue(scanner);
    if (value === null) return problem('no-value');
    if (fields.some((field) => field.name === name)) return problem('twice');
    fields.push({ name, written, value, position: start });
    blanks.push([before?.start ?? start, scanner.position]);
    const isFirst = before === null;
    before = null;
    scanner.skipBlanks();
    const following = scanner.peekOperator();
    if (following?.kind === 'or' || following?.kind === 'near') return problem('place');
    if (following?.kind === 'and' && isFirst) {
      blanks.push([scanner.position, scanner.position + following.word.length]);
      scanner.position += following.word.length;
    }
  }
  return { ok: true, fields, rest: blanked(text, blanks) };
}

/** Steps over one bracket, phrase or word; returns how much deeper it leads. A phrase that is never closed is the parser's to tell. */
function stepOver(scanner: QueryScanner): number {
  const character = scanner.peek();
  if (character === '(' || character === ')') {
    scanner.position++;
    return character === '(' ? 1 : -1;
  }
  if (scanner.atQuote()) {
    if (scanner.takePhrase() === null) scanner.position++;
  } else if (scanner.takeChunk() === '') scanner.position++;
  return 0;
}

function takeValue(scanner: QueryScanner): string | null {
  const value = scanner.atQuote() ? scanner.takePhrase() : scanner.takeChunk();
  return value === null || value.trim() === '' ? null : value.trim();
}

function blanked(text: string, blanks: readonly (readonly [number, number])[]): string {
  let rest = '';
  let at = 0;
  for (const [start, end] of blanks) {
    rest += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}
