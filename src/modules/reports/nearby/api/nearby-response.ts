import { z } from 'zod';
import { nearbyReasons } from '../../../reach/nearby.js';
import { described } from '../../reach/api/described.js';
import type { Telling } from '../../reach/reach-answer.js';
import type { Day } from '../../../../shared/days.js';
import type { Period } from '../../timeline.js';
import { nearbyProvenance } from '../nearby-provenance.js';
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
        populationDate: z.iso.date(),
        reason: z
          .enum(nearbyReasons)
          .describe(
            'The strongest that holds; class: the same kind and size class, of districts near a municipality that of its own district',
          ),
        kilometres: z.number().int().describe('Between the middles'),
        ...record,
      }),
    ),
    described: z
      .record(z.string(), described)
      .describe('What every number is, by where it stands: [] for members of the list'),
  })
  .meta({ id: 'NearbyReferences' });

export function toNearbyResponse(
  telling: Telling,
  nearby: Nearby,
  period: Period,
  today: Day,
): z.infer<typeof nearbyResponse> {
  const { own, municipality, references } = nearby;
  const told = nearbyProvenance(telling, nearby, period, today);
  const { units } = telling.t.reach.details;
  const counts = ['own', 'municipality', 'references[]'].flatMap((at) => [`${at}.area`, `${at}.named`]);
  return {
    from: period.from,
    to: period.to,
    own: toRecord(own),
    municipality: municipality && toRecord(municipality),
    references: references.map(({ place, reason, distance, ...rest }) => ({
      ags: place.ags,
      name: place.name,
      kind: place.kind,
      state: place.state,
      population: place.population,
      populationDate: place.populationDate,
      reason,
      kilometres: Math.round(distance),
      ...toRecord(rest),
    })),
    described: {
      ...Object.fromEntries(counts.map((path) => [path, told])),
      'references[].population': { ...told, unit: units.people },
      'references[].kilometres': { ...told, unit: telling.t.nearby.distanceUnit },
    },
  };
}

function toRecord({ area, named, last }: PlaceRecord): PlaceRecord {
  return { area, named, last };
}
