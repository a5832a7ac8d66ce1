import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { configFolder } from '../../../config/config-folder.js';

const pair = z.tuple([z.number(), z.number()]);
const mapFile = z.object({
  width: z.number(),
  height: z.number(),
  outline: z.string(),
  states: z.string(),
  districts: z.record(
    z.string(),
    z.object({ shape: z.string(), at: pair, circle: z.tuple([z.number(), z.number(), z.number()]) }),
  ),
});

/**
 * The schematic map of districts: paths in a drawing of `width` x `height`, and circles whose area is the district's share of the inhabitants (x, y, radius).
 * Made by `npm run build:map` out of `config/districts.csv` and `config/municipalities.csv`.
 */
export type DistrictShapes = z.infer<typeof mapFile>;

let shapes: DistrictShapes | null = null;

/** Read once. */
export function districtShapes(folder = configFolder): DistrictShapes {
  shapes ??= mapFile.parse(JSON.parse(readFileSync(join(folder, 'district-map.json'), 'utf8')));
  return shapes;
}
