import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Item } from '../../feeds/item.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { hostOfAddress } from '../../outlets/outlet-host.js';
import { Mention } from '../mention.entity.js';
import type { Placement } from './story-index.js';
import { readStoryText } from './story-text.js';

/** A mention as stories are made of it. */
export interface StoredPlacement extends Placement {
  storyId: string;
}

const columns = ['id', 'itemId', 'outletId', 'headline', 'url', 'publishedAt', 'storyId'] as const;

/** Reads mentions with what their items showed; of a mention without item the headline is all there is. Three queries, in the order of `ids`. */
export async function storedPlacements(
  manager: EntityManager,
  ids: readonly string[],
  places: ReadonlySet<number>,
): Promise<StoredPlacement[]> {
  if (!ids.length) return [];
  const mentions = await selectRows(manager, Mention, columns, 'id', ids);
  const itemIds = mentions.flatMap(({ itemId }) => itemId ?? []);
  const items = new Map(
    (await selectRows(manager, Item, ['id', 'title', 'summary'], 'id', itemIds)).map((item) => [
      item.id,
      item,
    ]),
  );
  const outletIds = [...new Set(mentions.flatMap(({ outletId }) => outletId ?? []))];
  const outlets = new Map(
    (await selectRows(manager, Outlet, ['id', 'name'], 'id', outletIds)).map(({ id, name }) => [id, name]),
  );
  const known = new Map(
    mentions.map((mention) => {
      const { id, itemId, outletId, headline, url, publishedAt, storyId } = mention;
      const item = items.get(itemId ?? '');
      const text = readStoryText(
        {
          title: item?.title.trim() ? item.title : headline,
          summary: item?.summary ?? '',
          outlet: outlets.get(outletId ?? '') ?? null,
        },
        places,
      );
      const outlet = outletId ?? (url === null ? null : hostOfAddress(url));
      return [id, { id, at: publishedAt.getTime(), outlet, text, storyId }] as const;
    }),
  );
  return ids.flatMap((id) => known.get(id) ?? []);
}
