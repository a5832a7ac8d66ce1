import type { SelectQueryBuilder } from 'typeorm';
import { MentionKeyMessage } from '../key-messages/mention-key-message.entity.js';
import { MentionTag } from '../tags/mention-tag.entity.js';
import type { MentionDepth, MentionTone } from './coding.js';

/** A question that a person answers with yes or no, or has not looked at yet. */
export const answers = ['yes', 'no', 'open'] as const;
export type Answer = (typeof answers)[number];

/** The part of a filter over mentions that asks for what people said of them. */
export interface CodingFilter {
  tagId?: string;
  messageId?: string;
  depth?: MentionDepth;
  tone?: MentionTone;
  initiated?: Answer;
  funder?: Answer;
  /** Neither depth nor tone is coded. */
  uncoded?: boolean;
}

/** The names that a coding filter has in addresses. */
export const codingFilterNames = [
  'tag',
  'message',
  'depth',
  'tone',
  'initiated',
  'funder',
  'uncoded',
] as const;

/** Narrows a query over mentions; `m` is their alias in it. */
export function applyCodingFilter<T extends object>(
  query: SelectQueryBuilder<T>,
  filter: CodingFilter,
  m: string,
): void {
  const { tagId, messageId, depth, tone, initiated, funder, uncoded } = filter;
  if (depth) query.andWhere(`${m}.depth = :depth`, { depth });
  if (tone) query.andWhere(`${m}.tone = :tone`, { tone });
  // written so that no index is tried: nearly all mentions are not coded
  if (uncoded) query.andWhere(`COALESCE(${m}.depth, ${m}.tone) IS NULL`);
  if (initiated)
    query.andWhere(answered(`${m}.initiated`, initiated, 'initiated'), parameter('initiated', initiated));
  if (funder) query.andWhere(answered(`${m}.funderNamed`, funder, 'funder'), parameter('funder', funder));
  if (tagId) {
    const tagged = query
      .subQuery()
      .select(`${m}g.mentionId`)
      .from(MentionTag, `${m}g`)
      .where(`${m}g.tagId = :tagId`);
    query.andWhere(`${m}.id IN ${tagged.getQuery()}`, { tagId });
  }
  if (messageId) {
    const carried = query
      .subQuery()
      .select(`${m}k.mentionId`)
      .from(MentionKeyMessage, `${m}k`)
      .where(`${m}k.messageId = :messageId`);
    query.andWhere(`${m}.id IN ${carried.getQuery()}`, { messageId });
  }
}

function answered(column: string, answer: Answer, name: string): string {
  return answer === 'open' ? `${column} IS NULL` : `${column} = :${name}`;
}

function parameter(name: string, answer: Answer): Record<string, boolean> {
  return answer === 'open' ? {} : { [name]: answer === 'yes' };
}
