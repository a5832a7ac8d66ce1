import { z } from 'zod';
import type { Release } from './release.entity.js';

/** What a release says. Everything else about it (campaign, days to reply, archive) may change at any time. */
export const wordingNames = [
  'language',
  'kicker',
  'headline',
  'subhead',
  'lead',
  'body',
  'quotes',
  'boilerplate',
  'pressContact',
  'links',
  'place',
  'embargoUntil',
  'embargoReason',
  'asksForVoucher',
] as const satisfies readonly (keyof Release)[];

export type WordingName = (typeof wordingNames)[number] | 'grantIds';

export interface Wording extends Pick<Release, (typeof wordingNames)[number]> {
  /** Grants whose statements are printed. */
  grantIds: string[];
  /** The statements as they were printed when it went out; null: they follow the day. */
  statements: string[] | null;
}

export function wordingOf(release: Release, grantIds: readonly string[]): Wording {
  const entries = wordingNames.map((name) => [name, release[name]]);
  return {
    ...(Object.fromEntries(entries) as Pick<Release, (typeof wordingNames)[number]>),
    grantIds: [...grantIds].sort(),
    statements: null,
  };
}

const text = z.string().default('');
const stored = z.object({
  language: z.enum(['de', 'en']).default('de'),
  kicker: text,
  headline: text,
  subhead: text,
  lead: text,
  body: text,
  quotes: z
    .array(
      z.object({
        text: z.string(),
        name: z.string(),
        role: text,
        approvedBy: z.string().nullable().default(null),
        approvedDay: z.string().nullable().default(null),
      }),
    )
    .default([]),
  boilerplate: text,
  pressContact: z.object({ name: z.string(), phone: z.string(), email: z.string() }).nullable().default(null),
  links: z.array(z.string()).default([]),
  place: text,
  embargoUntil: z
    .string()
    .nullable()
    .default(null)
    .transform((at) => (at === null ? null : new Date(at))),
  embargoReason: text,
  asksForVoucher: z.boolean().default(false),
  grantIds: z.array(z.string()).default([]),
  statements: z.array(z.string()).nullable().default(null),
});

/** A wording as it lies in a version; moments are text there. */
export function readWording(json: unknown): Wording {
  return stored.parse(json);
}
