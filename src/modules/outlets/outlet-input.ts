import { z } from 'zod';
import { parseUrl } from '../../shared/parse-url.js';
import { outletHost } from './outlet-host.js';
import { mediumTypes, scopes } from './outlet.entity.js';

/** PostgreSQL refuses NUL in text. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
const webAddress = text(500).refine((address) => /^https?:$/.test(parseUrl(address)?.protocol ?? ''), {
  params: { text: 'notAUrl' },
});
const host = text(253).refine((name) => outletHost(name) !== null, { params: { text: 'notAHost' } });

/** What a person may say about an outlet; `districts` are official keys. */
export const outletInput = z
  .object({
    name: text(200).min(1),
    mediumType: z.enum(mediumTypes),
    scope: z.enum(scopes),
    country: z
      .string()
      .trim()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166 code of the seat'),
    states: z.array(text(60).min(1)).max(20).describe('German names of the Länder'),
    seat: text(120),
    publisher: text(200),
    homepage: webAddress,
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(10),
    notes: text(4000),
    domains: z.array(host).min(1).max(50).describe('Host names by which articles are attributed'),
    districts: z.array(z.string().regex(/^\d{5}$/)).max(500),
  })
  .meta({ id: 'OutletInput' });

export type OutletInput = z.infer<typeof outletInput>;

/** What the API may leave out when it adds an outlet. */
export const newOutletInput = outletInput
  .extend({
    country: outletInput.shape.country.default('DE'),
    states: outletInput.shape.states.default([]),
    seat: outletInput.shape.seat.default(''),
    publisher: outletInput.shape.publisher.default(''),
    languages: outletInput.shape.languages.default(['de']),
    notes: outletInput.shape.notes.default(''),
    districts: outletInput.shape.districts.default([]),
  })
  .meta({ id: 'NewOutlet' });

/** Changes to an outlet, with the version they were made against. */
export const outletChanges = outletInput
  .partial()
  .extend({
    version: z.number().int().describe('As read: the change is refused when it is older than the stored one'),
  })
  .meta({ id: 'OutletChanges' });
