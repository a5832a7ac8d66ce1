import { longestHostPart } from './column-widths.js';

/** A word of more letters than these may be broken anywhere. */
export const longestWord = 28;
/** A place to break, without a hyphen. */
export const opportunity = '\u200b';
/** Names of files, addresses and hashes are read by machines. */
const machineKeys: ReadonlySet<string> = new Set(['href', 'url', 'file', 'seal', 'kind']);

/** All texts of a value with places to break within words that no column can hold, such as 500 letters without a space. */
export function breakable<T>(value: T): T {
  return walk(value, '') as T;
}

function walk(value: unknown, key: string): unknown {
  if (machineKeys.has(key)) return value;
  if (typeof value === 'string') return withOpportunities(value);
  if (Array.isArray(value)) return value.map((each) => walk(each, ''));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
}

/** The name of a host: letters, dots and hyphens, without a blank. */
const hostName = /[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})+/gu;
/** Letters of a part of a host that fit in the narrowest column, and the dots. */
const hostLetters = new RegExp(`[^.-]{${longestHostPart - 1}}(?=[^.-]{2})|\\.`, 'gu');

function withOpportunities(text: string): string {
  return text.replace(hostName, withHostBreaks).replace(/[^\s\u00ad-]{29,}/gu, (word) => {
    const letters = [...word];
    const pieces: string[] = [];
    for (let at = 0; at < letters.length; at += longestWord)
      pieces.push(letters.slice(at, at + longestWord).join(''));
    return pieces.join(opportunity);
  });
}

function withHostBreaks(name: string): string {
  return /\p{L}/u.test(name) ? name.replace(hostLetters, (piece) => `${piece}${opportunity}`) : name;
}
