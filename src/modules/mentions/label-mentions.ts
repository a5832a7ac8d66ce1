import type { EntityManager } from 'typeorm';
import type { MentionLabel } from './label-groups.js';
import { labelDomains, readDomainLists } from './label-domains.js';
import { pressPortals } from './label-press-portals.js';
import { labelFacts } from './label-facts.js';
import { mentionLabel } from './mention-label.js';
import type { Mention } from './mention.entity.js';

/** The labels that the rules of today give some mentions, in their order; at most 500 of them. */
export async function labelsByRule(
  manager: EntityManager,
  mentions: readonly Pick<Mention, 'itemId' | 'outletId' | 'url' | 'mediumType'>[],
): Promise<MentionLabel[]> {
  if (!mentions.length) return [];
  const domains = labelDomains(await readDomainLists(manager), await pressPortals());
  return (await labelFacts(manager, mentions)).map((facts) => mentionLabel(facts, domains));
}
