import { z } from 'zod';
import { nearbyReasons } from '../../../reach/nearby.js';
import type { Period } from '../../timeline.js';
import type { Nearby } from '../nearby.queries.js';
import type { PlaceRecord } from '../places-on-record.js';

const record = {
  area: z
    .number()
    .int()
    .nullable()
    .describe(
      'Placements in outlets that spread there; never added to `named`; null for municipalities, of which it is not known',
    ),
  named: z.number().int().describe('Placements that name the place; of a district also a municipality in it'),
  last: z.string().nullable().describe('Day of the last of either, YYYY-MM-DD'),
};

export const nearbyResponse = z
  .object({
    from: z.string(),
    to: z.string(),
    own: z.object(record).describe('The district itself, or that of the municipality'),
    municipality: z
      .object(record)
      .nullable()
      .describe('The municipality asked about; null for districts, and for cities that are one'),
    references: z.array(
      z.object({
        ags: z.string().describe('5 digits: a district; 8: a municipality'),
        name: z.string(),
        kind: z.string(),
        state: z.string(),
        population: z.number().int(),
        reason: z
          .enum(nearbyReasons)
          .describe(
            'The strongest that holds; class: the same kind and size class, of districts near a municipality that of its own district',
          ),
        kilometres: z.number().int().describe('Between the middles'),
        ...record,
      }),
    ),
  })
  .meta({ id: 'NearbyReferences' });

export function toNearbyResponse(
  { own, municipality, references }: Nearby,
  { from, to }: Period,
): z.infer<typeof nearbyResponse> {
  return {
    from,
    to,
    own: toRecord(own),
    municipality: municipality && toRecord(municipality),
    references: references.map(({ place, reason, distance, ...rest }) => ({
      ags: place.ags,
      name: place.name,
      kind: place.kind,
      state: place.state,
      population: place.population,
      reason,
      kilometres: Math.round(distance),
      ...toRecord(rest),
    })),
  };
}

function toRecord({ area, named, last }: PlaceRecord): PlaceRecord {
  return { area, named, last };
}
