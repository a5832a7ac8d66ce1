import { z } from 'zod';
import { mediumTypes, scopes } from '../../outlets/outlet.entity.js';
import { mentionOrigins } from '../attribution/mention-origin.js';
import { fieldContentResponse, toFieldContents } from '../fields/api/field-response.js';
import { mentionDepths, mentionTones } from '../coding/coding.js';
import { channels } from '../hand/channel.js';
import { mentionLabels } from '../label-groups.js';
import { reviews } from '../mention.entity.js';
import type { MentionRow } from '../mentions.queries.js';
import { evidenceResponse, toEvidenceResponse } from './evidence-response.js';

const named = z.object({ id: z.string(), name: z.string() });

export const mentionResponse = z
  .object({
    id: z.string(),
    itemId: z.string().nullable().describe('Null when logged by hand'),
    headline: z.string(),
    url: z.string().nullable(),
    outlet: named.nullable(),
    scope: z.enum([...scopes, 'unknown']),
    mediumType: z.enum([...mediumTypes, 'unknown']),
    publishedAt: z.iso.datetime(),
    publishedDay: z.iso.date().describe('Calendar day in the reporting time zone'),
    foundBy: z.enum(['feed', 'hand', 'import', 'partner']),
    review: z.enum(reviews).describe('unmatched: set aside undecided, since no watch matches it any more'),
    unmatchedSince: z.iso
      .datetime()
      .nullable()
      .describe('Since when no watch matches it any more; null while one does'),
    reviewedAt: z.iso.datetime().nullable(),
    label: z.enum(mentionLabels).describe('Whose words: headline figures count editorial and agency'),
    labelledBy: z.enum(['rule', 'hand']),
    storyId: z.string().describe('Mentions with (nearly) the same text tell one story'),
    repeatOf: z
      .string()
      .nullable()
      .describe(
        'The mention that counts in its stead: an outlet counts once per story; null when it counts itself',
      ),
    origin: z
      .enum(mentionOrigins)
      .describe(
        'pitched: goes back to a release; organic: compared and does not; unknown: nothing to compare',
      ),
    depth: z.enum(mentionDepths).nullable().describe('How much of the piece is about us; null: not coded'),
    tone: z.enum(mentionTones).nullable().describe('A person’s judgement; null: not coded'),
    initiated: z.boolean().nullable().describe('Goes back to our own initiative; null: nobody said'),
    funderNamed: z.boolean().nullable().describe('Names the funder; null: nobody looked'),
    tags: z.array(named),
    keyMessages: z.array(z.object({ id: z.string(), text: z.string() })),
    channel: z.enum(channels).nullable().describe('As entered by hand; null where nobody said'),
    author: z.string().nullable().describe('As entered by hand or imported'),
    page: z.string().nullable(),
    edition: z.string().nullable(),
    timeCode: z.string().nullable(),
    note: z.string(),
    version: z.number().int().describe('Send it back with a change, so that nobody is overwritten unseen'),
    matches: z.array(
      z.object({ watch: named, revision: z.number().int(), evidence: z.array(evidenceResponse) }),
    ),
    districts: z.array(
      z.object({
        ags: z.string(),
        name: z.string(),
        kind: z.string(),
        basis: z
          .enum(['area', 'named', 'hand'])
          .describe('area: the outlet spreads there; named: found in the text; hand: a person says so'),
        passage: z
          .object({
            field: z.enum(['title', 'summary', 'content']),
            text: z.string().describe('At most 200 characters'),
            start: z.number().int(),
            end: z.number().int(),
            municipality: z
              .string()
              .nullable()
              .describe('Key of the municipality that is named, if it is one'),
          })
          .nullable()
          .describe('Where the text names it'),
      }),
    ),
    campaigns: z.array(named),
    fields: z.array(fieldContentResponse).describe('What own fields hold; empty ones are left out'),
  })
  .meta({ id: 'Mention' });

export function toMentionResponse(row: MentionRow): z.infer<typeof mentionResponse> {
  const { mention } = row;
  return {
    id: mention.id,
    itemId: mention.itemId,
    headline: mention.headline,
    url: mention.url,
    outlet: row.outlet,
    scope: mention.scope,
    mediumType: mention.mediumType,
    publishedAt: mention.publishedAt.toISOString(),
    publishedDay: mention.day,
    foundBy: mention.foundBy,
    review: mention.review,
    reviewedAt: mention.reviewedAt?.toISOString() ?? null,
    unmatchedSince: mention.unmatchedSince?.toISOString() ?? null,
    label: mention.label,
    labelledBy: mention.labelledBy,
    storyId: mention.storyId,
    repeatOf: mention.repeatOf,
    origin: mention.origin,
    depth: mention.depth,
    tone: mention.tone,
    initiated: mention.initiated,
    funderNamed: mention.funderNamed,
    tags: row.tags.map(({ id, name }) => ({ id, name })),
    keyMessages: row.keyMessages.map(({ id, text }) => ({ id, text })),
    channel: mention.channel,
    author: mention.author,
    page: mention.page,
    edition: mention.edition,
    timeCode: mention.timeCode,
    note: mention.note,
    version: mention.version,
    matches: row.matches.map(({ watch, revision, evidence }) => ({
      watch: { id: watch.id, name: watch.name },
      revision,
      evidence: evidence.map(toEvidenceResponse),
    })),
    districts: row.districts.map(toDistrict),
    campaigns: row.campaigns,
    fields: toFieldContents(row.fields),
  };
}

function toDistrict({ ags, name, kind, basis, evidence }: MentionRow['districts'][number]) {
  const passage = evidence && {
    field: evidence.field,
    text: evidence.snippet,
    start: evidence.start,
    end: evidence.end,
    municipality: evidence.municipalityAgs,
  };
  return { ags, name, kind, basis, passage };
}
