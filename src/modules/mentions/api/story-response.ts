import { z } from 'zod';
import { scopes } from '../../outlets/outlet.entity.js';
import { mentionLabels } from '../label-groups.js';
import { reviews } from '../mention.entity.js';
import type { MentionRow } from '../mentions.queries.js';
import { titlesIn } from '../outlet-levels.js';
import type { StoryDetail, StoryRow } from '../stories.queries.js';
import { storyCounts } from '../story-counts.js';

const storyMention = z
  .object({
    id: z.string(),
    headline: z.string(),
    url: z.string().nullable(),
    outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
    scope: z.enum([...scopes, 'unknown']),
    publishedAt: z.iso.datetime(),
    review: z.enum(reviews),
    label: z.enum(mentionLabels),
    repeatOf: z
      .string()
      .nullable()
      .describe('The mention that counts in its stead; null when it counts itself'),
    version: z.number().int(),
  })
  .meta({ id: 'StoryMention' });

const common = {
  id: z.string().describe('May end when stories are merged; a mention of the story still leads to it'),
  headline: z.string().describe('Of the mention that stands for the story'),
  representativeId: z.string(),
  total: z.number().int().describe('All mentions of the story'),
};

export const storyResponse = z
  .object({
    ...common,
    matching: z.number().int().describe('Mentions that the filter lets through'),
    placements: z.number().int().describe('Of those, each outlet once'),
    outlets: z.number().int().describe('Of those, the titles they stand in'),
    mentions: z.array(storyMention).describe('Of those the earliest 200, in the order of publication'),
  })
  .meta({ id: 'Story' });

export const storyDetailResponse = z
  .object({
    ...common,
    chosenByHand: z.boolean().describe('A person chose what stands for the story'),
    coverage: z
      .object({
        stories: z.number().int(),
        placements: z.number().int(),
        outlets: z.number().int(),
        districts: z.number().int(),
        apart: z
          .partialRecord(z.enum(mentionLabels), z.number().int())
          .describe('Beside the figures, never in them'),
        waiting: z.number().int().describe('Would count if they were reviewed as relevant'),
      })
      .describe(
        'By the counting rules: relevant placements by editorial offices and agencies, each outlet once',
      ),
    mentions: z.array(storyMention).describe('The earliest 500, in the order of publication'),
    decisions: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['merge', 'split', 'represent']),
          at: z.iso.datetime(),
          by: z.string().nullable(),
        }),
      )
      .describe('What people decided and still holds, newest first'),
  })
  .meta({ id: 'StoryDetail' });

export const storyChangeResponse = z
  .object({
    decision: z.string().nullable().describe('Takes the change back when deleted; null when nothing changed'),
    story: storyDetailResponse,
  })
  .meta({ id: 'StoryChange' });

function toStoryMention({ mention, outlet }: MentionRow): z.infer<typeof storyMention> {
  return {
    id: mention.id,
    headline: mention.headline,
    url: mention.url,
    outlet: outlet && { id: outlet.id, name: outlet.name },
    scope: mention.scope,
    publishedAt: mention.publishedAt.toISOString(),
    review: mention.review,
    label: mention.label,
    repeatOf: mention.repeatOf,
    version: mention.version,
  };
}

export function toStoryResponse(row: StoryRow): z.infer<typeof storyResponse> {
  const { mention } = row.representative;
  return {
    id: row.storyId,
    headline: mention.headline,
    representativeId: mention.id,
    total: row.total,
    matching: row.matching,
    placements: row.placements,
    outlets: row.outlets,
    mentions: row.mentions.map(toStoryMention),
  };
}

const kinds = { 'story.merge': 'merge', 'story.split': 'split', 'story.represent': 'represent' } as const;

export function toStoryDetailResponse(story: StoryDetail): z.infer<typeof storyDetailResponse> {
  const { mention } = story.representative;
  const { coverage, waiting, districts } = storyCounts(story.mentions, titlesIn(story.levels));
  return {
    id: story.storyId,
    headline: mention.headline,
    representativeId: mention.id,
    total: story.total,
    chosenByHand: story.chosenByHand,
    coverage: {
      stories: coverage.stories,
      placements: coverage.placements,
      outlets: coverage.outlets,
      districts: districts.filter(({ counted }) => counted > 0).length,
      apart: coverage.apart,
      waiting: waiting.length,
    },
    mentions: story.mentions.map(toStoryMention),
    decisions: story.history.map(({ act, action, at, who }) => ({
      id: act,
      kind: kinds[action as keyof typeof kinds],
      at: at.toISOString(),
      by: who,
    })),
  };
}
