import { z } from 'zod';
import { readTypedDay } from '../../campaigns/typed-day.js';
import { imageConsents, imageLicences } from './release-image.entity.js';

const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max);
const line = (max: number) => text(max).overwrite((typed) => typed.replace(/\s+/g, ' '));

const ticked = z
  .enum(['on', 'true', 'false', ''])
  .default('')
  .transform((value) => value === 'on' || value === 'true');

const optionalDay = z
  .string()
  .trim()
  .max(20)
  .default('')
  .transform((typed, ctx) => {
    if (typed === '') return null;
    const day = readTypedDay(typed);
    if (day === null) ctx.addIssue({ code: 'custom', params: { text: 'notADate' } });
    return day;
  });

/** "Foto: " is set in front wherever a credit is shown. */
const credit = line(300).overwrite((typed) => typed.replace(/^(?:foto|photo|bild)s?\s*:\s*/i, ''));

const fields = {
  caption: text(2000).default(''),
  altText: line(500).default(''),
  isDecorative: ticked,
  copyright: line(300).default(''),
  source: line(300).default(''),
  keywords: z
    .string()
    .max(3000)
    .default('')
    .transform((typed) =>
      [...new Set(typed.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== ''),
    )
    .pipe(z.array(z.string().max(60)).max(30)),
  licence: z.enum(imageLicences).default('own'),
  licenceNote: line(500).default(''),
  onlineUse: ticked,
  feeFree: ticked,
  consent: z.enum(imageConsents).default('missing'),
  persons: line(500).default(''),
  consentDay: optionalDay,
  consentPlace: line(300).default(''),
};

const whole = z.object(fields);

/** What is said of a picture on its page: text fields of a form. */
export const imageForm = z.object({ ...fields, credit: credit.min(1) }).superRefine(complete);

const flag = z.boolean().default(false);

/** The same as JSON, all of it. */
export const imageReplacement = whole
  .extend({
    credit: credit.min(1).describe('Whom to name: shown as "Foto: …"'),
    isDecorative: flag.describe('It shows nothing that a text would have to say'),
    keywords: z.array(line(60).min(1)).max(30).default([]),
    onlineUse: flag.describe('Media may show it online as well as on paper'),
    feeFree: flag.describe('Free of charge for the press'),
    consentDay: z.iso.date().nullable().default(null),
    version: z.number().int().describe('As read: the change is refused when it is older than the stored one'),
  })
  .superRefine(complete)
  .meta({ id: 'ReleaseImageReplacement' });

/** Beside an upload everything may be missing: the file itself may know it, and the rest is asked for on the picture's page. */
export const uploadForm = z.object({ ...fields, credit: credit.default('') });

export type ImageFacts = z.infer<typeof uploadForm>;

function complete(
  image: Pick<z.infer<typeof whole>, 'altText' | 'isDecorative' | 'consent' | 'consentDay' | 'consentPlace'>,
  ctx: z.RefinementCtx,
): void {
  const ask = (path: string, key: string) =>
    ctx.addIssue({ code: 'custom', path: [path], params: { text: key } });
  if (!image.altText && !image.isDecorative) ask('altText', 'altTextOrDecorative');
  if (image.consent !== 'recorded') return;
  if (image.consentDay === null) ask('consentDay', 'required');
  if (!image.consentPlace) ask('consentPlace', 'required');
}

/** Only what belongs together: a date of consent left over from another choice would count unseen. */
export function factsOf(input: ImageFacts): ImageFacts {
  const recorded = input.consent === 'recorded';
  return {
    ...input,
    altText: input.isDecorative ? '' : input.altText,
    persons: input.consent === 'nobody' ? '' : input.persons,
    consentDay: recorded ? input.consentDay : null,
    consentPlace: recorded ? input.consentPlace : '',
  };
}
