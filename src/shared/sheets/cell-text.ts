/** Control characters (tab and line breaks apart), halves of surrogate pairs and the two non-characters that XML refuses. */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text from outside as a cell may hold it. */
export function cellText(text: string): string {
  return text.replace(unprintable, '');
}

/**
 * What a spreadsheet reads as the beginning of a formula: = + - @, their full-width forms, tab and line breaks (OWASP, "CSV injection"); also after blanks, which some
 * programs skip.
 */
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** The text with an apostrophe before it where a spreadsheet would reckon: still readable, and shown as text. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The way back of {@link withoutFormula}: an apostrophe that only kept a spreadsheet from reckoning is taken away. */
export function withFormulaAsText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}

/** Whether a link may lead there: an address of the web, nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text);
}
