import { z } from 'zod';
import { nearbyReasons } from '../../../reach/nearby.js';
import type { Period } from '../../timeline.js';
import type { DistrictRecord, Nearby } from '../nearby.queries.js';

const record = {
  area: z.number().int().describe('Placements in outlets that spread there; never added to `named`'),
  named: z.number().int().describe('Placements that name the district or a municipality in it'),
  last: z.string().nullable().describe('Day of the last of either, YYYY-MM-DD'),
};

export const nearbyResponse = z
  .object({
    from: z.string(),
    to: z.string(),
    own: z.object(record).describe('The district itself, or that of the municipality'),
    references: z.array(
      z.object({
        ags: z.string(),
        name: z.string(),
        kind: z.string(),
        state: z.string(),
        population: z.number().int(),
        reason: z
          .enum(nearbyReasons)
          .describe('The strongest that holds; class: the same kind and size class'),
        kilometres: z.number().int().describe('Between the middles'),
        ...record,
      }),
    ),
  })
  .meta({ id: 'NearbyReferences' });

export function toNearbyResponse(
  { own, references }: Nearby,
  { from, to }: Period,
): z.infer<typeof nearbyResponse> {
  return {
    from,
    to,
    own: toRecord(own),
    references: references.map(({ district, reason, distance, ...rest }) => ({
      ags: district.ags,
      name: district.name,
      kind: district.kind,
      state: district.state,
      population: district.population,
      reason,
      kilometres: Math.round(distance),
      ...toRecord(rest),
    })),
  };
}

function toRecord({ area, named, last }: DistrictRecord): DistrictRecord {
  return { area, named, last };
}
