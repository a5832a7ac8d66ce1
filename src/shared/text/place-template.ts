import { searchKey } from '../search-key.js';

/** A place that a text leaves open: `{{Ort}}`, or `{{Zitat|Ersatz}}` with what stands there when nobody knows better. */
export interface Place {
  /** As written, without blanks around it; may be empty. */
  name: string;
  /** By which it is compared: neither case, blanks nor the spelling of umlauts matter. */
  key: string;
  fallback: string | null;
  /** With its brackets. */
  raw: string;
}

export type Piece = { kind: 'text'; text: string } | { kind: 'place'; place: Place };

const opening = '{{';
const closing = '}}';
/** Of a name and what stands in for it; what is longer has lost its closing brackets. */
const longestPlace = 400;
/** Shown of a place that is never closed. */
const shownOfUnclosed = 40;

/** Names alone decide whether two places are the same. */
export function placeKey(name: string): string {
  return searchKey(name).replaceAll(' ', '');
}

/**
 * Cuts a text into what stands there and what is open. `\{{` is two brackets and no place. Brackets that are not closed on their line are a place
 * without a name, since somebody meant one. Linear in the text.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain) pieces.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (;;) {
    const open = text.indexOf(opening, at);
    if (open < 0) break;
    if (text[open - 1] === '\\' && open > at) {
      plain += text.slice(at, open - 1) + opening;
      at = open + opening.length;
      continue;
    }
    plain += text.slice(at, open);
    flush();
    const raw = rawPlace(text, open);
    pieces.push({ kind: 'place', place: readPlace(raw) });
    at = open + raw.length;
  }
  plain += text.slice(at);
  flush();
  return pieces;
}

function rawPlace(text: string, open: number): string {
  const rest = text.slice(open, open + longestPlace);
  const line = /^[^\n]*/.exec(rest)![0];
  const close = line.indexOf(closing, opening.length);
  const next = line.indexOf(opening, opening.length);
  if (close >= 0 && (next < 0 || close < next)) return line.slice(0, close + closing.length);
  const end = next < 0 ? line.length : next;
  return line.slice(0, Math.min(end, shownOfUnclosed));
}

function readPlace(raw: string): Place {
  if (!raw.endsWith(closing) || raw.length < opening.length + closing.length)
    return { name: '', key: '', fallback: null, raw };
  const inner = raw.slice(opening.length, -closing.length);
  const bar = inner.indexOf('|');
  const name = (bar < 0 ? inner : inner.slice(0, bar)).trim().replace(/\s+/g, ' ');
  const key = placeKey(name);
  return { name, key, fallback: bar < 0 || !key ? null : inner.slice(bar + 1).trim(), raw };
}

/** The places of a text in their order, with repetitions. */
export function placesOf(text: string): Place[] {
  return piecesOf(text).flatMap((piece) => (piece.kind === 'place' ? piece.place : []));
}

/** Places that stay open without any facts. */
export function openPlaces(text: string): Place[] {
  return placesOf(text).filter(({ fallback }) => fallback === null);
}

/**
 * Puts facts (by {@link placeKey}) into the places; an empty fact counts as none. Places without fact and stand-in stay as they are. The answer is such a text
 * again: brackets that are no place stay marked as such, those in facts included.
 */
export function fillPlaces(text: string, facts: ReadonlyMap<string, string>): string {
  let written = '';
  let plain = '';
  for (const piece of piecesOf(text)) {
    const value = piece.kind === 'text' ? piece.text : valueOf(piece.place, facts);
    if (value === null && piece.kind === 'place') {
      written += escaped(plain) + piece.place.raw;
      plain = '';
    } else plain += value;
  }
  return written + escaped(plain);
}

/** The text as readers see it: stand-ins put in, open places as they are written. */
export function shownText(text: string): string {
  if (!text.includes(opening)) return text;
  return piecesOf(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : (piece.place.fallback ?? piece.place.raw)))
    .join('');
}

/** The title of a release in a list: stand-ins put in, what is open by its name, as "Zahl der Lotsen im [Kreis]". */
export function readableTitle(text: string): string {
  if (!text.includes(opening)) return text;
  return piecesOf(text)
    .map((piece) =>
      piece.kind === 'text' ? piece.text : (piece.place.fallback ?? `[${piece.place.name || '…'}]`),
    )
    .join('');
}

/** A backslash at its end would take the bracket after it for no place. */
function valueOf({ key, fallback }: Place, facts: ReadonlyMap<string, string>): string | null {
  const fact = facts.get(key)?.trim();
  const value = fact === undefined || fact === '' ? fallback : fact;
  if (value === null) return null;
  let end = value.length;
  while (value[end - 1] === '\\') end--;
  return value.slice(0, end);
}

/** The same brackets, none of them a place. */
function escaped(text: string): string {
  return text.replaceAll(opening, `\\${opening}`);
}
