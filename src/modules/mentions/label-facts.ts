import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Item } from '../feeds/item.entity.js';
import { OutletDomain } from '../outlets/outlet-domain.entity.js';
import { hostOfAddress } from '../outlets/outlet-host.js';
import type { LabelFacts } from './mention-label.js';
import type { Mention } from './mention.entity.js';

type Labelled = Pick<Mention, 'itemId' | 'outletId' | 'url' | 'mediumType'>;

/** What decides the labels of some mentions, in their order; at most 500 of them. Two queries. */
export async function labelFacts(
  manager: EntityManager,
  mentions: readonly Labelled[],
): Promise<LabelFacts[]> {
  const items = await itemsOf(manager, mentions);
  const domains = await domainsOf(manager, mentions);
  return mentions.map(({ itemId, outletId, url, mediumType }) => {
    const item = items.get(itemId ?? '');
    const host = url === null ? null : hostOfAddress(url);
    return {
      hosts: [...(host === null ? [] : [host]), ...(domains.get(outletId ?? '') ?? [])],
      mediumType,
      author: item?.author ?? null,
      summary: item?.summary ?? '',
    };
  });
}

async function itemsOf(
  manager: EntityManager,
  mentions: readonly Labelled[],
): Promise<Map<string, Pick<Item, 'author' | 'summary'>>> {
  const ids = mentions.flatMap(({ itemId }) => itemId ?? []);
  if (!ids.length) return new Map();
  const items = await manager.find(Item, {
    select: { id: true, author: true, summary: true },
    where: { id: In(ids) },
  });
  return new Map(items.map((item) => [item.id, item]));
}

async function domainsOf(
  manager: EntityManager,
  mentions: readonly Labelled[],
): Promise<Map<string, string[]>> {
  const ids = [...new Set(mentions.flatMap(({ outletId }) => outletId ?? []))];
  const hosts = new Map<string, string[]>();
  if (!ids.length) return hosts;
  for (const { outletId, host } of await manager.findBy(OutletDomain, { outletId: In(ids) })) {
    hosts.set(outletId, [...(hosts.get(outletId) ?? []), host]);
  }
  return hosts;
}
