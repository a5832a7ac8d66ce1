import { z } from 'zod';
import { typedDay } from '../../campaigns/web/campaign-form.js';
import { readTypedTime } from '../../../shared/typed-time.js';
import { clippingKinds } from './clipping.entity.js';
import { rightsBases } from './rights-basis.js';
import type { Rights } from './rights-basis.js';

const text = (max: number) => z.string().trim().max(max).default('');
const ticked = z
  .enum(['on', 'true', ''])
  .default('')
  .transform((value) => value !== '');

const optionalDay = text(20)
  .transform((typed) => typed || null)
  .pipe(z.union([z.null(), typedDay]));

const optionalTime = text(20).transform((typed, ctx) => {
  if (typed === '') return null;
  const time = readTypedTime(typed);
  if (time === null) ctx.addIssue({ code: 'custom', params: { text: 'notATime' } });
  return time;
});

const optionalCount = text(9)
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .pipe(z.union([z.null(), z.number().int().min(1).max(1_000_000)]));

const rightsFields = {
  rightsBasis: z.enum(rightsBases),
  readers: text(300),
  readerCount: optionalCount,
  validUntil: optionalDay,
  proof: text(1000),
  forReports: ticked,
  forSharing: ticked,
  place: text(500),
};

/** Fields beside the file, as pages and API send them: text, all but the basis optional. */
export const clippingForm = z.object({
  ...rightsFields,
  kind: z.enum(clippingKinds).optional(),
  capturedDay: optionalDay,
  capturedTime: optionalTime,
});
export type ClippingInput = z.infer<typeof clippingForm>;

export const rightsForm = z.object({ ...rightsFields, version: z.coerce.number().int().min(1) });

/** Only what the basis knows of: a limit left over from another choice would count unseen. */
export function rightsOf(input: Rights): Rights {
  const { rightsBasis, readers, readerCount, validUntil, proof, forReports, forSharing, place } = input;
  const isPaper = rightsBasis === 'paper';
  const granted = rightsBasis === 'permission' || rightsBasis === 'pmg';
  return {
    rightsBasis,
    proof,
    readers: isPaper ? '' : readers,
    readerCount: isPaper ? null : readerCount,
    validUntil: isPaper || rightsBasis === 'section49' ? null : validUntil,
    forReports: granted && forReports,
    forSharing: granted && forSharing,
    place: isPaper ? place : '',
  };
}
