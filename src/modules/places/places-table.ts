import { z } from 'zod';
import { readCsvTable } from '../../shared/csv-table.js';
import type { CsvTable, RejectedRow } from '../../shared/csv-table.js';
import { isDay } from '../../shared/days.js';
import type { District } from './district.entity.js';
import type { Municipality } from './municipality.entity.js';

type Fresh<Row> = Omit<Row, 'validTo'>;

export interface PlacesTable<Row> {
  rows: Fresh<Row>[];
  rejected: RejectedRow[];
}

const key = (digits: number) => z.string().regex(new RegExp(`^\\d{${digits}}$`), `needs ${digits} digits`);
const name = z.string().min(1, 'is empty').max(120, 'is longer than 120 characters');
const inhabitants = z
  .string()
  .regex(/^\d{1,9}$/, 'is not a whole number')
  .transform(Number);
const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'is not a number with a decimal point')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `is not from ${min} to ${max}`);

const facts = {
  name,
  kind: z.string().min(1, 'is empty').max(40, 'is longer than 40 characters'),
  population: inhabitants,
  population_date: z.string().refine(isDay, 'is not a day such as 2024-12-31'),
  area_km2: decimal(0, 100_000),
  lat: decimal(-90, 90),
  lon: decimal(-180, 180),
};

const districtRow = z.object({
  ...facts,
  ags: key(5),
  bundesland: z.string().min(1, 'is empty').max(40, 'is longer than 40 characters'),
  seat: name,
  neighbours: z
    .string()
    .transform((list) => list.split('|').filter(Boolean))
    .pipe(z.array(key(5))),
});

const municipalityRow = z.object({
  ...facts,
  ags8: key(8),
  kreis_ags: key(5),
  plz: z.string().regex(/^(\d{5})?$/, 'needs 5 digits'),
});

/** Reads `districts.csv` (columns: `config/README.md`). Throws `csv-unreadable`; rows that do not fit are listed. */
export function readDistricts(bytes: Uint8Array): PlacesTable<District> {
  const table = readCsvTable(bytes, Object.keys(districtRow.shape));
  return collect(
    table,
    districtRow,
    (row) => row.ags,
    (row) => ({
      ...factsOf(row),
      ags: row.ags,
      state: row.bundesland,
      seat: row.seat,
      neighbours: row.neighbours,
    }),
  );
}

/** Reads `municipalities.csv`; `districts` are the keys that a municipality may lie in. */
export function readMunicipalities(
  bytes: Uint8Array,
  districts: ReadonlySet<string>,
): PlacesTable<Municipality> {
  const table = readCsvTable(bytes, Object.keys(municipalityRow.shape));
  const schema = municipalityRow
    .refine((row) => row.ags8.startsWith(row.kreis_ags), {
      path: ['ags8'],
      message: 'lies in another district',
    })
    .refine((row) => districts.has(row.kreis_ags), {
      path: ['kreis_ags'],
      message: 'is not in districts.csv',
    });
  return collect(
    table,
    schema,
    (row) => row.ags8,
    (row) => ({
      ...factsOf(row),
      ags: row.ags8,
      districtAgs: row.kreis_ags,
      postalCode: row.plz,
    }),
  );
}

function factsOf(row: z.output<z.ZodObject<typeof facts>>) {
  return {
    name: row.name,
    kind: row.kind,
    population: row.population,
    populationDate: row.population_date,
    areaKm2: row.area_km2,
    lat: row.lat,
    lon: row.lon,
  };
}

function collect<Parsed, Row>(
  table: CsvTable,
  schema: z.ZodType<Parsed>,
  keyOf: (row: Parsed) => string,
  toRow: (row: Parsed) => Row,
): { rows: Row[]; rejected: RejectedRow[] } {
  const rows: Row[] = [];
  const rejected = [...table.malformed];
  const lineOfKey = new Map<string, number>();
  for (const { line, values } of table.rows) {
    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
      rejected.push({ line, reason: problems.join('; ') });
      continue;
    }
    const before = lineOfKey.get(keyOf(parsed.data));
    if (before !== undefined) rejected.push({ line, reason: `has the key of line ${before}` });
    else {
      lineOfKey.set(keyOf(parsed.data), line);
      rows.push(toRow(parsed.data));
    }
  }
  return { rows, rejected };
}
