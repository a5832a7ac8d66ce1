import { z } from 'zod';
import type { District } from '../district.entity.js';
import type { Municipality } from '../municipality.entity.js';

export const districtResponse = z
  .object({
    ags: z.string().describe('Official key, 5 digits with leading zeros'),
    name: z.string(),
    kind: z.string().describe('Landkreis, Kreisfreie Stadt, …: 22 names occur twice, show both'),
    state: z.string(),
    population: z.number().int(),
    populationDay: z.string().describe('Day of the count, YYYY-MM-DD'),
    areaKm2: z.number(),
    lat: z.number(),
    lon: z.number(),
    seat: z.string(),
    neighbours: z.array(z.string()).describe('Keys of the districts that share a border'),
    validTo: z.string().nullable().describe('Day from which the district no longer exists'),
  })
  .meta({ id: 'District' });

export const municipalityResponse = z
  .object({
    ags: z.string().describe('Official key, 8 digits; the first five are the district’s'),
    name: z.string(),
    kind: z.string(),
    district: z.string(),
    population: z.number().int(),
    populationDay: z.string(),
    areaKm2: z.number(),
    lat: z.number(),
    lon: z.number(),
    postalCode: z.string().describe('Of the seat of the administration only'),
  })
  .meta({ id: 'Municipality' });

export function toDistrictResponse(row: District): z.infer<typeof districtResponse> {
  return {
    ags: row.ags,
    name: row.name,
    kind: row.kind,
    state: row.state,
    population: row.population,
    populationDay: row.populationDate,
    areaKm2: row.areaKm2,
    lat: row.lat,
    lon: row.lon,
    seat: row.seat,
    neighbours: row.neighbours,
    validTo: row.validTo,
  };
}

export function toMunicipalityResponse(row: Municipality): z.infer<typeof municipalityResponse> {
  return {
    ags: row.ags,
    name: row.name,
    kind: row.kind,
    district: row.districtAgs,
    population: row.population,
    populationDay: row.populationDate,
    areaKm2: row.areaKm2,
    lat: row.lat,
    lon: row.lon,
    postalCode: row.postalCode,
  };
}
