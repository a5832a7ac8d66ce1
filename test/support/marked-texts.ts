/** Puts every text of a catalogue in brackets, in place; texts with parameters as well. */
export function markTexts(catalogue: object): void {
  for (const [name, value] of Object.entries(catalogue)) {
    const marked: unknown = markedText(value);
    if (marked === value && typeof value === 'object' && value !== null) markTexts(value as object);
    else Reflect.set(catalogue, name, marked);
  }
}

function markedText(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value !== 'function') return value;
  const speak = value as (...given: unknown[]) => unknown;
  return (...given: unknown[]) => markedText(speak(...given));
}

const spokenAttributes = ['aria-label', 'title', 'placeholder', 'alt', 'content'];
/** What is no text for readers, or the same in all languages. */
const silent = 'script, style, template, kbd, code, time, [translate=no], link, meta:not([name=description])';
/** Longer pieces of a stored text are taken for quotations of it. */
const quotation = 12;
/** Separators that one stored text may hold, so that a table in a text area does not take for ever. */
const longestPiece = 8;

/** Texts of a page that stand outside brackets and are not in `stored`; dates and numbers as the browser's language writes them are let by. */
export function unmarkedIn(document: Document, stored: ReadonlySet<string>): string[] {
  // values are printed with blanks that do not break
  const quotable = new Set([...stored].map(withSingleBlanks));
  const haystack = [...quotable].join('\n');
  const isQuoted = (text: string) =>
    !isWords(text) || quotable.has(text) || (text.length >= quotation && haystack.includes(text));
  // names stand side by side: "Unna (Kreis), Borken (Kreis)"; pieces come up again and again
  const known = new Map<string, boolean>();
  const isPiece = (text: string): boolean => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // numbers and letters of sections stand before texts, counts behind them
    const found =
      isQuoted(text) || isQuoted(text.replace(/^(?:[A-D] |[\s·,:\d])+|(?:[\s·,:;…]|\s\d+)+$/g, ''));
    known.set(text, found);
    return found;
  };
  /** Whether the text falls into stored pieces at its separators; a piece may hold some itself. */
  const isStored = (text: string): boolean => {
    if (isPiece(text)) return true;
    const cuts = [0];
    for (const { 0: separator, index } of text.matchAll(/ · |[,:;·]\s*|(?<=\.) |\s*[()]|\s*&\s*| – /g))
      cuts.push(index, index + separator.length);
    cuts.push(text.length);
    // every second cut begins a piece, the one after it ends one
    const reached = new Set([0]);
    for (let begin = 0; begin < cuts.length; begin += 2) {
      if (!reached.has(begin)) continue;
      for (let end = begin + 1; end < cuts.length && end < begin + 2 * longestPiece; end += 2)
        if (isPiece(text.slice(cuts[begin], cuts[end]))) reached.add(end + 1);
    }
    return reached.has(cuts.length);
  };
  for (const element of document.querySelectorAll(silent)) element.remove();
  const texts: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const name of spokenAttributes) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
    const { childNodes } = element;
    // a passage with its marked words is one text
    if ([...childNodes].some(({ nodeName }) => nodeName === 'MARK')) texts.push(element.textContent);
    else if (element.nodeName !== 'MARK') texts.push(...ownTexts(element));
  }
  return texts
    .flatMap(outsideBrackets)
    .map(withSingleBlanks)
    .filter((text) => isWords(text) && !isStored(text));
}

/** Texts right beneath an element, each whole: the parser ends a node at every entity, and a place where a line may break is none of the text. */
function ownTexts(element: Element): string[] {
  const texts = [''];
  for (const node of element.childNodes) {
    if (node.nodeType === 3) texts[texts.length - 1] += node.textContent ?? '';
    else if (node.nodeName !== 'WBR') texts.push('');
  }
  return texts;
}

function withSingleBlanks(text: string): string {
  // the parser leaves what stands in a textarea as it is written
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
}

/** The pieces outside of brackets, which may be nested. */
function outsideBrackets(text: string): string[] {
  let depth = 0;
  const pieces = [''];
  for (const character of text) {
    if (character === '⟦') {
      if (depth++ === 0) pieces.push('');
    } else if (character === '⟧') depth--;
    else if (depth === 0) pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** Dates, times and numbers written by `Intl`, and units and names that are the same everywhere. */
const spokenByIntl =
  /^(?:\W|\d|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Apr|Jun|Jul|Aug|Sept|Okt|Nov|Dez|Mo|Di|Mi|Do|Fr|Sa|So|vor|in|Sekunden?|Minuten?|Stunden?|Tage?n?|gestern|heute|morgen|vorgestern|übermorgen|jetzt|dieser?|Uhr|https?|KW|Mio|Byte|kB|MB|GB|Echolot|RSS|Atom|CSV|XLSX|SVG|PNG|API|URL|ETag|OPML)+$/;

const languages = new Intl.DisplayNames('de', { type: 'language' });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const languageNames = new Set(
  letters.flatMap((first) => letters.map((second) => languages.of(first + second))),
);

function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !spokenByIntl.test(text) && !languageNames.has(text);
}
