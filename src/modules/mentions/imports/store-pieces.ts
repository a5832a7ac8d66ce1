import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../database/many-rows.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { newId } from '../../../shared/ids.js';
import { labelsByRule } from '../label-mentions.js';
import { MentionCampaign } from '../mention-campaign.entity.js';
import { Mention } from '../mention.entity.js';
import { newcomer } from '../newcomer.js';
import { storeAreaDistricts } from '../store-mentions.js';
import type { Piece } from './judge-rows.js';
import type { MentionImport } from './mention-import.entity.js';
import { unknownOutletNote } from './piece-keys.js';

/** Makes mentions of pieces, in the transaction of `manager`, with one statement a table. */
export async function storePieces(
  manager: EntityManager,
  { id: importId, userId, options }: MentionImport,
  pieces: readonly Piece[],
  now: Date,
): Promise<void> {
  const reviewed =
    options.review === 'relevant'
      ? { review: 'relevant' as const, reviewedAt: now, reviewedBy: userId }
      : { review: 'new' as const, reviewedAt: null, reviewedBy: null };
  const drafts = pieces.map((piece) => {
    const id = newId(now);
    const { headline, url, day, publishedAt, author, page, edition, timeCode, depth, tone, itemId } = piece;
    const { outletOfRow: outlet, outlet: name, note } = piece;
    return {
      id,
      ...newcomer(id),
      ...{ headline, url, day, publishedAt, author, page, edition, timeCode, depth, tone, itemId },
      outletId: outlet?.id ?? null,
      scope: outlet?.scope ?? ('unknown' as const),
      mediumType: outlet?.mediumType ?? ('unknown' as const),
      note: outlet || name === '' ? note : unknownOutletNote(name, note),
      foundBy: 'import' as const,
      importId,
      ...reviewed,
      labelledBy: 'rule' as const,
      unmatchedSince: null,
      createdAt: now,
      version: 1,
    };
  });
  const mentions: Mention[] = [];
  for (const some of chunksOf(drafts)) {
    const labels = await labelsByRule(manager, some);
    some.forEach((draft, at) => mentions.push({ ...draft, label: labels[at]! }));
  }
  await insertRows(manager, Mention, mentions);
  await storeAreaDistricts(manager, mentions);
  const campaigns = pieces.flatMap(({ campaignId }, at) =>
    campaignId === null ? [] : [{ mentionId: mentions[at]!.id, campaignId }],
  );
  await insertRows(manager, MentionCampaign, campaigns);
}
