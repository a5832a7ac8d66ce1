import { FoldedText } from '../../../shared/text/folded-text.js';
import { MAX_NEAR_PLACES, MAX_PLACES } from './evaluate-query.js';
import type { Span } from './evidence.js';
import type { TermIndex, Walk } from './term-index.js';
import { fieldBits, type ItemField, type WatchTerm } from './watch-term.js';

/** What an item carries in its fields; a list is looked through value by value. */
type FieldValues = { readonly [field in ItemField]?: string | readonly string[] | null };

/** One field of the item at hand; `isRead` when `text` holds it. */
export interface FieldText {
  readonly name: ItemField;
  readonly bit: number;
  readonly text: FoldedText;
  isRead: boolean;
}

export function fieldTexts(): FieldText[] {
  return (Object.keys(fieldBits) as ItemField[]).map((name) => ({
    name,
    bit: fieldBits[name],
    text: new FoldedText(),
    isRead: false,
  }));
}

/** Adds to `hits` the places of all terms (of `wanted` only, unless null) in the fields of an item. A field is folded once for an item. */
export function findTerms(
  terms: TermIndex,
  wanted: ReadonlySet<WatchTerm> | null,
  fields: readonly FieldText[],
  item: FieldValues,
  hits: Map<WatchTerm, Span[]>,
): void {
  for (const field of fields) {
    if ((terms.fields & field.bit) === 0) continue;
    const value = item[field.name];
    if (!value) continue;
    const { name, text, bit } = field;
    const walk: Walk = {
      text,
      fieldBit: bit,
      wanted,
      onHit(term, first, last) {
        if (fitsField(name, text, first, last)) addHit(hits, term, name, text, first, last);
      },
    };
    if (typeof value === 'string') {
      // de_DE and de-DE are one language tag, and an underscore would be part of a word
      if (!field.isRead) text.read(name === 'lang' ? value.replaceAll('_', '-') : value);
      field.isRead = true;
      terms.find(walk);
      continue;
    }
    for (const each of value) {
      text.read(each);
      terms.find(walk);
    }
  }
}

function addHit(
  hits: Map<WatchTerm, Span[]>,
  term: WatchTerm,
  field: ItemField,
  text: FoldedText,
  first: number,
  last: number,
): void {
  const known = hits.get(term);
  const before = known?.at(-1);
  // places of one term that overlap add nothing, and following each of them would cost words times length
  if (before && before.field === field && first <= before.last) return;
  const span = { field, start: text.start[first]!, end: text.end[last]!, first, last };
  if (!known) hits.set(term, [span]);
  else if (known.length < (term.everyPlace ? MAX_NEAR_PLACES : MAX_PLACES)) known.push(span);
}

/** A language is asked for from its beginning (de for de-AT), scope and state as a whole (not Sachsen for Sachsen-Anhalt). */
function fitsField(name: ItemField, text: FoldedText, first: number, last: number): boolean {
  if (name === 'lang') return first === 0;
  if (name === 'scope' || name === 'state') return first === 0 && last === text.count - 1;
  return true;
}
