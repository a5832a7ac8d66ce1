import { z } from 'zod';
import type { FeedAddress } from '../feed-address.entity.js';
import { mediumTypes, scopes } from '../outlet.entity.js';
import type { OutletDetail, OutletListRow } from '../outlets.queries.js';

const summary = z.object({
  id: z.string(),
  name: z.string(),
  mediumType: z.enum(mediumTypes),
  scope: z.enum(scopes).describe('How far it spreads'),
  country: z.string(),
  states: z.array(z.string()),
  seat: z.string(),
  publisher: z.string(),
  domains: z.array(z.string()),
  districts: z.array(z.string()).describe('Keys of the districts in which it spreads'),
});

export const outletListItem = summary
  .extend({
    statedFeeds: z.number().int().describe('Feed addresses that a source states'),
    bestGrade: z.enum(['A', 'B', 'C', 'M']).nullable(),
    candidateFeeds: z.number().int().describe('Unconfirmed feed addresses'),
  })
  .meta({ id: 'OutletListItem' });

export const outletResponse = summary
  .extend({
    homepage: z.string(),
    languages: z.array(z.string()),
    notes: z.string(),
    origin: z.enum(['catalogue', 'user']),
    catalogueId: z.string().nullable(),
    editedFields: z.array(z.string()).describe('Fields that a catalogue update leaves alone'),
    area: z.array(
      z.object({
        district: z.string(),
        share: z.number().nullable().describe('Share of the circulation, 0 to 1; null when unknown'),
        source: z.string(),
        asOfDay: z.string().nullable(),
      }),
    ),
    feedAddresses: z.array(
      z.object({
        url: z.string(),
        kind: z.enum(['main', 'section', 'sitemap', 'candidate']),
        grade: z.enum(['A', 'B', 'C', 'M']),
        districts: z.array(z.string()).describe('Districts a section covers; empty for the whole area'),
      }),
    ),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Outlet' });

export function toOutletListItem(row: OutletListRow): z.infer<typeof outletListItem> {
  return {
    id: row.id,
    name: row.name,
    mediumType: row.mediumType,
    scope: row.scope,
    country: row.country,
    states: row.states,
    seat: row.seat,
    publisher: row.publisher,
    domains: row.hosts,
    districts: row.districts,
    statedFeeds: row.stated?.count ?? 0,
    bestGrade: row.stated?.best ?? null,
    candidateFeeds: row.candidates,
  };
}

export function toOutletResponse({
  outlet,
  hosts,
  areas,
  addresses,
}: OutletDetail): z.infer<typeof outletResponse> {
  return {
    id: outlet.id,
    name: outlet.name,
    mediumType: outlet.mediumType,
    scope: outlet.scope,
    country: outlet.country,
    states: outlet.states,
    seat: outlet.seat,
    publisher: outlet.publisher,
    domains: hosts,
    districts: areas.map(({ districtAgs }) => districtAgs),
    homepage: outlet.homepage,
    languages: outlet.languages,
    notes: outlet.notes,
    origin: outlet.origin,
    catalogueId: outlet.catalogueId,
    editedFields: outlet.editedFields,
    area: areas.map(({ districtAgs, share, source, asOf }) => ({
      district: districtAgs,
      share,
      source,
      asOfDay: asOf,
    })),
    feedAddresses: addresses.map(toFeedAddress),
    createdAt: outlet.createdAt.toISOString(),
    updatedAt: outlet.updatedAt.toISOString(),
    version: outlet.version,
  };
}

function toFeedAddress({ url, kind, grade, districtAgs }: FeedAddress) {
  return { url, kind, grade, districts: districtAgs };
}
