import { z } from 'zod';
import { searchKey } from '../../../shared/search-key.js';
import { mediumTypes, scopes } from '../../outlets/outlet.entity.js';
import { contactKinds } from '../contact.entity.js';

const name = z
  .string()
  .overwrite((typed) => typed.replace(/\s+/g, ' '))
  .trim()
  .min(1)
  .max(160)
  // PostgreSQL refuses NUL in text
  .regex(/^[^\0]*$/);
const note = z
  .string()
  .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
  .trim()
  .max(2000)
  .regex(/^[^\0]*$/);

/** Each once, in a fixed order, so that filters can be compared. */
const sortedSet = <T extends string>(values: T[]): T[] => [...new Set(values)].sort();
const some = <T extends string>(item: z.ZodType<T>, max: number) =>
  z.array(item).max(max).default([]).transform(sortedSet);

/** Topics are stored folded, however they are written. */
const topic = z
  .string()
  .max(200)
  .transform((text) => searchKey(text).slice(0, 80))
  .refine((key) => key !== '', { params: { text: 'noWord' } });

export const listFilter = z
  .object({
    kinds: some(z.enum(contactKinds), 2),
    topics: some(topic, 200).describe('Beats, in free words'),
    districts: some(z.string().regex(/^\d{5}$/), 500).describe(
      'Keys of districts: of what a contact writes about, or where the outlet spreads',
    ),
    states: some(z.string().min(1).max(60), 20).describe(
      'German names of Länder; a district or a Land has to fit',
    ),
    scopes: some(z.enum(scopes), scopes.length),
    mediumTypes: some(z.enum(mediumTypes), mediumTypes.length),
  })
  .describe('Within a line one has to fit, all lines have to; an empty line does not matter')
  .meta({ id: 'DistributionListFilter' });

export const listInput = z
  .object({
    name,
    note: note.default(''),
    filter: listFilter
      .nullable()
      .default(null)
      .describe('With it the list is living: who fits is on it; null: fixed, with named members'),
  })
  .meta({ id: 'DistributionListInput' });
export type ListInput = z.infer<typeof listInput>;

const version = z
  .number()
  .int()
  .describe('As read: the change is refused when it is older than the stored one');

/** What is left out stays. A fixed list stays fixed, a living one living. */
export const listChanges = z
  .object({ name, note, filter: listFilter, archived: z.boolean() })
  .partial()
  .extend({ version: version.nullable().default(null) })
  .meta({ id: 'DistributionListChanges' });
export type ListChanges = z.infer<typeof listChanges>;

/** So many contacts in one request. */
export const mostMembers = 5000;

export const membersInput = z
  .object({ contactIds: z.array(z.uuid()).max(mostMembers) })
  .meta({ id: 'DistributionListMembersInput' });
