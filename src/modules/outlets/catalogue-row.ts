import { z } from 'zod';
import { isDay } from '../../shared/days.js';
import { parseUrl } from '../../shared/parse-url.js';
import type { AddressDraft, OutletDraft } from './outlet-draft.js';
import { catalogueFigure } from './figures/catalogue-figure.js';
import { mostOfAFigure } from './figures/refuse-figure.js';
import { outletHost } from './outlet-host.js';
import { mediumTypes, scopes } from './outlet.entity.js';

/** Columns without which a file is no catalogue; all others may be left out. */
export const requiredColumns = ['id', 'name', 'kind', 'scope', 'homepage', 'domains'] as const;

const short = (max: number) => z.string().max(max, `is longer than ${max} characters`).default('');
const splitAt = (separator: string) => (list: string) =>
  list
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
const words = z.string().default('').transform(splitAt('|'));
/** Keeps empty places: these columns are aligned with another by position. */
const aligned = z
  .string()
  .default('')
  .transform((list) => (list === '' ? [] : list.split('|').map((part) => part.trim())));
const address = z
  .string()
  .max(1000, 'has an address of more than 1000 characters')
  .refine(isWebAddress, { error: (issue) => `is not an http address: ${String(issue.input).slice(0, 80)}` });
const addresses = words.pipe(z.array(address));
const districtKeys = z.array(z.string().regex(/^\d{5}$/, 'needs district keys of 5 digits'));

const rowSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'needs lower-case letters, digits and single hyphens')
    .max(120, 'is longer than 120 characters'),
  name: z.string().min(1, 'is empty').max(200, 'is longer than 200 characters'),
  kind: z.enum(mediumTypes, `is none of ${mediumTypes.join(', ')}`),
  scope: z.enum(scopes, `is none of ${scopes.join(', ')}`),
  country: z
    .string()
    .default('')
    .transform((code) => code || 'DE')
    .pipe(z.string().regex(/^[A-Z]{2}$/, 'is not a country code such as DE')),
  bundesland: words,
  seat: short(120),
  publisher: short(200),
  homepage: address.max(500, 'is longer than 500 characters'),
  domains: words
    .pipe(z.array(z.string()).min(1, 'is empty'))
    .transform((hosts, ctx) => hosts.map((host) => knownHost(host, ctx))),
  feeds: addresses,
  feeds_evidence: aligned,
  local_feeds: addresses,
  local_feeds_ags: aligned.transform((keys) => keys.map(splitAt('+'))).pipe(z.array(districtKeys)),
  local_feeds_evidence: aligned,
  news_sitemaps: addresses,
  news_sitemaps_evidence: aligned,
  feed_candidates: addresses,
  area_ags: words.pipe(districtKeys),
  area_by: z.string().default(''),
  as_of: z
    .string()
    .default('')
    .refine((day) => day === '' || isDay(day), 'is not a day such as 2026-11-22'),
  language: words,
  notes: z.string().default(''),
  reach_value: z
    .string()
    .default('')
    .refine(
      (value) => value === '' || (/^[1-9]\d{0,9}$/.test(value) && Number(value) <= mostOfAFigure),
      'is not a whole number such as 38383',
    ),
  reach_unit: short(500),
  reach_period: short(100),
  reach_source: short(2000),
});

type Row = z.output<typeof rowSchema>;

export type RowReading = { ok: true; draft: OutletDraft } | { ok: false; reason: string };

/** One row of a catalogue file (columns: `config/README.md`) as an outlet, or everything that is wrong with it. */
export function readCatalogueRow(values: Record<string, string>): RowReading {
  const parsed = rowSchema.safeParse(values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    return { ok: false, reason: [...new Set(problems)].join('; ') };
  }
  const row = parsed.data;
  const reason = misaligned(row);
  return reason ? { ok: false, reason } : { ok: true, draft: toDraft(row) };
}

function toDraft(row: Row): OutletDraft {
  return {
    catalogueId: row.id,
    name: row.name,
    mediumType: row.kind,
    scope: row.scope,
    country: row.country,
    states: row.bundesland,
    seat: row.seat,
    publisher: row.publisher,
    homepage: row.homepage,
    languages: row.language.length ? row.language : ['de'],
    notes: row.notes,
    domains: [...new Set(row.domains)],
    districts: [...new Set(row.area_ags)],
    areaSource: row.area_by === 'source' ? 'catalogue-source' : 'catalogue-memory',
    areaAsOf: row.as_of || null,
    addresses: addressesOf(row),
    figure: figureOf(row),
  };
}

/** Without the day of the catalogue or a period nobody could say from when on it holds. */
function figureOf(row: Row): OutletDraft['figure'] {
  if (!row.reach_value || !row.as_of) return null;
  return catalogueFigure({
    value: Number(row.reach_value),
    unit: row.reach_unit,
    period: row.reach_period,
    source: row.reach_source || row.id,
    asOf: row.as_of,
  });
}

function addressesOf(row: Row): AddressDraft[] {
  return [
    ...row.feeds.map((url, i) => ({
      url,
      kind: 'main' as const,
      grade: gradeOf(row.feeds_evidence[i]),
      districtAgs: [],
    })),
    ...row.local_feeds.map((url, i) => ({
      url,
      kind: 'section' as const,
      grade: gradeOf(row.local_feeds_evidence[i]),
      districtAgs: row.local_feeds_ags[i] ?? [],
    })),
    ...row.news_sitemaps.map((url, i) => ({
      url,
      kind: 'sitemap' as const,
      grade: gradeOf(row.news_sitemaps_evidence[i]),
      districtAgs: [],
    })),
    ...row.feed_candidates.map((url) => ({
      url,
      kind: 'candidate' as const,
      grade: 'M' as const,
      districtAgs: [],
    })),
  ];
}

/** `A:kite+diurna` is grade A; an address without evidence counts as a mere candidate. */
function gradeOf(evidence: string | undefined): AddressDraft['grade'] {
  const grade = evidence?.split(':')[0];
  return grade === 'A' || grade === 'B' || grade === 'C' ? grade : 'M';
}

function misaligned(row: Row): string | null {
  const pairs = [
    ['feeds', 'feeds_evidence'],
    ['local_feeds', 'local_feeds_ags'],
    ['local_feeds', 'local_feeds_evidence'],
    ['news_sitemaps', 'news_sitemaps_evidence'],
  ] as const;
  for (const [list, beside] of pairs) {
    if (row[beside].length && row[beside].length !== row[list].length)
      return `${beside} has ${row[beside].length} entries, ${list} has ${row[list].length}`;
  }
  return null;
}

function knownHost(host: string, ctx: z.RefinementCtx): string {
  const known = outletHost(host);
  if (!known) ctx.addIssue({ code: 'custom', message: `is not a host name: ${host.slice(0, 80)}` });
  return known ?? '';
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(parseUrl(text)?.protocol ?? '');
}
