import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { canonicalUrl } from '../../../shared/canonical-url.js';
import { itemIdentity } from '../../feeds/item-identity.js';
import { ItemAlias } from '../../feeds/item-alias.entity.js';
import { Item } from '../../feeds/item.entity.js';
import { Mention } from '../mention.entity.js';
import { MentionAddress } from './mention-address.entity.js';

/** The key under which all spellings of an address are one, in items as well as here; null for what is no address. */
export function addressIdentity(url: string): string | null {
  const canonical = canonicalUrl(url);
  return canonical === null ? null : itemIdentity({ id: canonical, canonicalUrl: canonical }, '');
}

/** Notes the addresses of mentions that have no item, replacing what was noted. */
export async function rememberAddresses(
  manager: EntityManager,
  mentions: readonly Pick<Mention, 'id' | 'url' | 'itemId'>[],
): Promise<void> {
  if (!mentions.length) return;
  await manager.delete(MentionAddress, { mentionId: In(mentions.map(({ id }) => id)) });
  const rows = mentions.flatMap(({ id, url, itemId }) => {
    const identity = url === null || itemId !== null ? null : addressIdentity(url);
    return identity === null ? [] : [{ mentionId: id, identity }];
  });
  if (rows.length) await manager.insert(MentionAddress, rows);
}

/** The stored item that a feed showed under one of these addresses, whatever their spelling. */
export async function itemAt(manager: EntityManager, urls: readonly string[]): Promise<Item | null> {
  const identities = identitiesOf(urls);
  if (!identities.length) return null;
  const item = await manager.findOneBy(Item, { identity: In(identities) });
  if (item) return item;
  const alias = await manager.findOneBy(ItemAlias, { identity: In(identities) });
  return alias && manager.findOneBy(Item, { id: alias.itemId });
}

/** Ids of the mentions at one of these addresses: by their items, and by what was noted of those without. */
export async function mentionIdsAt(manager: EntityManager, urls: readonly string[]): Promise<string[]> {
  const identities = identitiesOf(urls);
  if (!identities.length) return [];
  const noted = await manager.findBy(MentionAddress, { identity: In(identities) });
  const item = await itemAt(manager, urls);
  const of = item && (await manager.findOne(Mention, { select: { id: true }, where: { itemId: item.id } }));
  return [...new Set([...(of ? [of.id] : []), ...noted.map(({ mentionId }) => mentionId)])];
}

function identitiesOf(urls: readonly string[]): string[] {
  return [...new Set(urls.flatMap((url) => addressIdentity(url) ?? []))];
}
