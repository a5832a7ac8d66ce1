import { foldText } from '../../../shared/text/folded-text.js';

/** What a feed shows of a piece, as far as it says which story it is. Plain text. */
export interface PlacementText {
  title: string;
  summary: string;
  /** Name of the outlet where it is known: feeds append it to headlines. */
  outlet?: string | null;
}

/** Longer texts say no more about which story it is. */
const longestTitle = 400;
const longestSummary = 1200;
const longestEnding = 60;

const agency = String.raw`\([^()]{2,40}\)`;
const place = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]+(?:(?:am|an|der|im|in|bei|ob|vor)[ ]+)?\p{Lu}[\p{L}.'’-]*){0,4}`;
/** `Augsburg (dpa/lby) – `, `Berlin/Bonn – `, `(epd) ` */
const dateline = new RegExp(
  String.raw`^\s*(?:${place}\s*(?:,\s*\d{1,2}\.\s?\p{L}+\s*)?(?:${agency}\s*[.:–—-]*|[–—]|\s-)\s+|${agency}\s*[.:–—-]*\s*)`,
  'u',
);
/** `AUGSBURG. ` */
const capitalDateline = /^\s*\p{Lu}{3}[\p{Lu} /-]{0,40}[.:]\s+/u;
const readOn =
  /\s*(?:\[?\s*(?:weiterlesen|jetzt weiterlesen|zum artikel|mehr lesen|lesen sie mehr|mehr dazu|read more|continue reading|mehr)\s*(?:\.{2,3}|…|›|»|→|>)*\s*\]?|›|»|→)\s*$/iu;
const credit = /\s*\([^()]{2,30}\)\s*\.?\s*$/u;
const cutOff = /\s*(?:\[?\s*(?:…|\.\.\.)\s*\]?)\s*$/u;
const updateMark = /^(?:\s*(?:(?:update|aktualisiert|eilmeldung)\b|\+{3})[\s:+–-]*)+/iu;

/** The headline without what outlets put around it: their name at the end, a mark of an update at the beginning. */
export function cleanTitle({ title, outlet }: PlacementText): string {
  const text = title.slice(0, longestTitle).replace(updateMark, '').trim();
  const at = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' - '), text.lastIndexOf(' – '));
  if (at <= 0) return text;
  const last = text.slice(at + 3);
  const isBar = text[at + 1] === '|';
  return (isBar && last.split(/\s+/).length <= 4) || isNameOf(last, outlet ?? '') ? text.slice(0, at) : text;
}

/** The teaser without dateline, credit, invitations to read on and the dots of a cut. */
export function cleanSummary(summary: string): string {
  let text = summary.slice(0, longestSummary).replace(dateline, '').replace(capitalDateline, '');
  text = withoutEnding(text, readOn);
  text = withoutEnding(text, cutOff);
  return withoutEnding(text, credit).trim();
}

/** Endings are short: only the end of the text is looked at. */
function withoutEnding(text: string, ending: RegExp): string {
  const from = Math.max(0, text.length - longestEnding);
  return text.slice(0, from) + text.slice(from).replace(ending, '');
}

/** Whether a part of a headline is the outlet's name, in full or in its first words. */
function isNameOf(part: string, outlet: string): boolean {
  const words = foldText(part)
    .tokens()
    .map(({ text }) => text);
  if (!words.length || words.length > 5 || !outlet) return false;
  const name = new Set(
    foldText(outlet)
      .tokens()
      .map(({ text }) => text),
  );
  return words.every((word) => name.has(word));
}
