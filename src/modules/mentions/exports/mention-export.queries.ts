import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { germanOrder } from '../../../shared/german-order.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Item } from '../../feeds/item.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { districtName } from '../../places/district-name.js';
import { District } from '../../places/district.entity.js';
import type { DataField } from '../fields/data-field.entity.js';
import { contentOf } from '../fields/field-content.js';
import type { FieldContent } from '../fields/field-content.js';
import { FieldValue } from '../fields/field-value.entity.js';
import { KeyMessage } from '../key-messages/key-message.entity.js';
import { MentionKeyMessage } from '../key-messages/mention-key-message.entity.js';
import { Match } from '../match.entity.js';
import { MentionCampaign } from '../mention-campaign.entity.js';
import { MentionDistrict } from '../mention-district.entity.js';
import { applyMentionFilter } from '../mention-filter.js';
import type { MentionFilter } from '../mention-filter.js';
import { Mention } from '../mention.entity.js';
import { MentionTag } from '../tags/mention-tag.entity.js';
import { Tag } from '../tags/tag.entity.js';
import { Watch } from '../watch.entity.js';

/** Mentions read at once; what stands beside them comes with one query a table. */
const atOnce = 1000;

/** A mention as files hold it. */
export interface ExportedMention {
  mention: Mention;
  outlet: string | null;
  author: string | null;
  districts: string[];
  /** Named in the text, or by hand. */
  districtsNamed: string[];
  campaigns: string[];
  watches: string[];
  tags: string[];
  messages: string[];
  /** By id of the own field. */
  contents: ReadonlyMap<string, FieldContent>;
}

/** Reads any number of mentions, a batch at a time, so that memory does not grow with them. */
@Injectable()
export class MentionExportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest publication first, as lists show them. */
  async *mentions(filter: MentionFilter, fields: readonly DataField[]): AsyncGenerator<ExportedMention> {
    const { manager } = this.dataSource;
    const names = await namesOf(manager);
    let last: Mention | undefined;
    for (;;) {
      const mentions = await this.batch(filter, last);
      // SQLite answers at once and lets nobody else have a turn in between
      await nextTurn();
      yield* await this.withChildren(mentions, names, fields);
      last = mentions.at(-1);
      if (!last || mentions.length < atOnce) return;
    }
  }

  count(filter: MentionFilter): Promise<number> {
    return applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), filter).getCount();
  }

  private batch(filter: MentionFilter, last: Mention | undefined): Promise<Mention[]> {
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), filter)
      .orderBy('m.publishedAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(atOnce);
    if (last) {
      query
        .andWhere('m.publishedAt <= :at', { at: last.publishedAt })
        .andWhere('(m.publishedAt < :at OR m.id < :lastId)', { lastId: last.id });
    }
    return query.getMany();
  }

  private async withChildren(
    mentions: readonly Mention[],
    names: Names,
    fields: readonly DataField[],
  ): Promise<ExportedMention[]> {
    if (!mentions.length) return [];
    const { manager } = this.dataSource;
    const ids = mentions.map(({ id }) => id);
    const itemIds = mentions.flatMap(({ itemId }) => itemId ?? []);
    await knowOutlets(
      manager,
      names.outlets,
      mentions.flatMap(({ outletId }) => outletId ?? []),
    );
    const items = await selectRows(manager, Item, ['id', 'author'], 'id', itemIds);
    const authors = new Map(items.map(({ id, author }) => [id, author]));
    const found = await selectRows(manager, Match, ['itemId', 'watchId', 'endedAt'], 'itemId', itemIds);
    const held = found.filter(({ endedAt }) => !endedAt);
    const watches = listed(held, 'itemId', ({ watchId }) => names.watches.get(watchId));
    const assigned = await selectRows(
      manager,
      MentionCampaign,
      ['mentionId', 'campaignId'],
      'mentionId',
      ids,
    );
    const campaigns = listed(assigned, 'mentionId', ({ campaignId }) => names.campaigns.get(campaignId));
    const places = await selectRows(
      manager,
      MentionDistrict,
      ['mentionId', 'districtAgs', 'basis'],
      'mentionId',
      ids,
    );
    const nameOf = ({ districtAgs }: { districtAgs: string }) => names.districts.get(districtAgs);
    const area = places.filter(({ basis }) => basis === 'area');
    const districts = listed(area, 'mentionId', nameOf);
    const others = places.filter(({ basis }) => basis !== 'area');
    const districtsNamed = listed(others, 'mentionId', nameOf);
    await nextTurn();
    const tagged = await selectRows(manager, MentionTag, ['mentionId', 'tagId'], 'mentionId', ids);
    const tags = listed(tagged, 'mentionId', ({ tagId }) => names.tags.get(tagId));
    const carried = await selectRows(
      manager,
      MentionKeyMessage,
      ['mentionId', 'messageId'],
      'mentionId',
      ids,
    );
    const messages = listed(carried, 'mentionId', ({ messageId }) => names.messages.get(messageId));
    const contents = await contentsOf(manager, ids, fields);
    return mentions.map((mention) => ({
      mention,
      outlet: names.outlets.get(mention.outletId ?? '') ?? null,
      author: mention.author ?? authors.get(mention.itemId ?? '') ?? null,
      districts: districts.get(mention.id) ?? [],
      districtsNamed: districtsNamed.get(mention.id) ?? [],
      campaigns: campaigns.get(mention.id) ?? [],
      watches: watches.get(mention.itemId ?? '') ?? [],
      tags: tags.get(mention.id) ?? [],
      messages: messages.get(mention.id) ?? [],
      contents: contents.get(mention.id) ?? new Map<string, FieldContent>(),
    }));
  }
}

type Names = Record<
  'outlets' | 'districts' | 'campaigns' | 'watches' | 'tags' | 'messages',
  Map<string, string>
>;

/** Names of what there is never much of; outlets are asked for as they come. */
async function namesOf(manager: EntityManager): Promise<Names> {
  const districts = await manager.find(District, { select: { ags: true, name: true, kind: true } });
  const messages = await manager.find(KeyMessage, { select: { id: true, text: true } });
  const tags = await manager.find(Tag, { select: { id: true, name: true, deletedAt: true } });
  return {
    outlets: new Map(),
    districts: new Map(districts.map((district) => [district.ags, districtName(district)])),
    campaigns: await namesBy(manager, Campaign),
    watches: await namesBy(manager, Watch),
    tags: new Map(tags.filter(({ deletedAt }) => !deletedAt).map(({ id, name }) => [id, name])),
    messages: new Map(messages.map(({ id, text }) => [id, text])),
  };
}

async function namesBy(
  manager: EntityManager,
  entity: EntityTarget<{ id: string; name: string } & ObjectLiteral>,
): Promise<Map<string, string>> {
  const rows = await manager.find(entity, { select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function knowOutlets(
  manager: EntityManager,
  known: Map<string, string>,
  ids: readonly string[],
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  for (const { id, name } of await selectRows(manager, Outlet, ['id', 'name'], 'id', missing))
    known.set(id, name);
}

/** Names by the row they belong to, in German order; names that are unknown are left out. */
function listed<Row extends Record<Key, string>, Key extends keyof Row & string>(
  rows: readonly Row[],
  key: Key,
  nameOf: (row: Row) => string | undefined,
): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === undefined) continue;
    const list = lists.get(row[key]);
    if (list) list.push(name);
    else lists.set(row[key], [name]);
  }
  for (const list of lists.values()) list.sort(germanOrder);
  return lists;
}

async function contentsOf(
  manager: EntityManager,
  ids: readonly string[],
  fields: readonly DataField[],
): Promise<Map<string, Map<string, FieldContent>>> {
  const contents = new Map<string, Map<string, FieldContent>>();
  if (!fields.length) return contents;
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
  const columns = ['mentionId', 'fieldId', 'text', 'number', 'optionId', 'flag'] as const;
  for (const value of await selectRows(manager, FieldValue, columns, 'mentionId', ids)) {
    const kind = kinds.get(value.fieldId);
    const content = kind ? contentOf(value, kind) : null;
    if (content === null) continue;
    const own = contents.get(value.mentionId) ?? new Map<string, FieldContent>();
    contents.set(value.mentionId, own.set(value.fieldId, content));
  }
  return contents;
}
