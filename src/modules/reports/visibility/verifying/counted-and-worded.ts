import type { Block, ReportDocument } from '../report-document.js';
import type { ReportFacts } from '../report-facts.js';

/**
 * What a part of a document says, taken apart: `counted` is what a report answers for, namely numbers, units, days, addresses, own words, and what stands word for word in the facts;
 * `words` is what the catalogue puts around them. How a part looks is neither.
 */
export interface CountedAndWorded {
  counted: unknown;
  /** By the member that they stand in, such as `label`. */
  words: Map<string, string[]>;
}

/** Members whose texts are values or somebody's own words. */
const values: ReadonlySet<string> = new Set([
  ...['key', 'keys', 'kind', 'indicator', 'unit', 'state', 'direction', 'ags', 'language'],
  ...['value', 'day', 'start', 'asOf', 'embargoUntil', 'href', 'url', 'fileId', 'sha256'],
  ...['summary', 'quote', 'organisation', 'reference', 'statement'],
]);

/** Members that may hold a name or a headline out of the facts. */
const named: ReadonlySet<string> = new Set(['text', 'title', 'headline', 'outlet', 'name', 'grant']);

const looks: ReadonlySet<string> = new Set([
  ...['number', 'align', 'width', 'decimals', 'visibility', 'sheetOnly', 'sheet', 'fill'],
]);

/** Blocks that are words alone; what they say of numbers stands in figures and tables as well. */
const wordy: ReadonlySet<unknown> = new Set<Block['kind']>(['paragraph', 'note', 'heading', 'definitions']);

/** Every part of a document by its path, such as `figures.placements` or `sections.reach`. */
export function partsOf(document: ReportDocument, facts: ReportFacts): Map<string, CountedAndWorded> {
  const names = namesIn(facts);
  const { kind, ...cover } = document.cover;
  const parts: [string, unknown][] = [
    ['cover', { ...cover, heading: kind }],
    ...document.figures.map((figure): [string, unknown] => [`figures.${figure.key}`, figure]),
    ...document.sections.map((section): [string, unknown] => [`sections.${section.key}`, section]),
  ];
  return new Map([
    ['language', { counted: document.language, words: new Map<string, string[]>() }],
    ['title', { counted: document.title, words: new Map<string, string[]>() }],
    ...parts.map(([path, part]): [string, CountedAndWorded] => [path, takenApart(part, names)]),
  ]);
}

function takenApart(part: unknown, names: ReadonlySet<string>): CountedAndWorded {
  const words = new Map<string, string[]>();
  const taken = (value: unknown, member: string): unknown => {
    if (value === null || value === undefined || value === '') return undefined;
    if (Array.isArray(value))
      return value.flatMap((each: unknown) => {
        const inner = taken(each, member);
        return isWordy(each) ? [] : [inner];
      });
    if (typeof value === 'object') {
      const isOwn = (value as { kind?: unknown }).kind === 'markdown';
      return Object.fromEntries(
        Object.entries(value)
          .filter(([name]) => !looks.has(name))
          .map(([name, inner]) => [name, isOwn ? inner : taken(inner, name)]),
      );
    }
    if (typeof value !== 'string' || values.has(member)) return value;
    if (named.has(member) && names.has(value)) return value;
    const before = words.get(member);
    if (before) before.push(value);
    else words.set(member, [value]);
    return undefined;
  };
  const counted = taken(part, '');
  return { counted, words };
}

function isWordy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && wordy.has(value.kind);
}

function namesIn(facts: ReportFacts): Set<string> {
  const { placements, outlets, releases, events, campaigns, grants, messages } = facts;
  return new Set([
    ...[...placements, ...releases].map(({ headline }) => headline),
    ...placements.flatMap(({ url }) => url ?? []),
    ...events.map(({ title }) => title),
    ...[...outlets, ...campaigns].map(({ name }) => name),
    ...grants.flatMap(({ title, funder }) => [title, funder.name]),
    ...messages.map(({ text }) => text),
  ]);
}
