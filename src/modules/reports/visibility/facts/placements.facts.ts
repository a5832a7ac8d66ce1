import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { z } from 'zod';
import { dayOf } from '../../../../shared/days.js';
import { Item } from '../../../feeds/item.entity.js';
import { Attribution } from '../../../mentions/attribution.entity.js';
import { headlineLabels } from '../../../mentions/label-groups.js';
import { KeyMessage } from '../../../mentions/key-messages/key-message.entity.js';
import { MentionKeyMessage } from '../../../mentions/key-messages/mention-key-message.entity.js';
import { MentionCampaign } from '../../../mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../../../mentions/mention-district.entity.js';
import { noonOf } from '../../../mentions/log-mention.js';
import { Mention } from '../../../mentions/mention.entity.js';
import type { PlacementFacts } from '../report-facts.js';
import { ofCampaigns, placementsIn } from './facts-scope.js';
import type { FactsScope } from './facts-scope.js';

const columns = [
  'id',
  'day',
  'publishedAt',
  'headline',
  'url',
  'storyId',
  'outletId',
  'scope',
  'mediumType',
  'channel',
  'label',
  'foundBy',
  'origin',
  'depth',
  'tone',
  'initiated',
  'funderNamed',
  'linkState',
  'linkCheckedAt',
] as const;

const pair = z.object({ id: z.string(), of: z.string() });
const district = pair.extend({ basis: z.string() });
const graded = pair.extend({ grade: z.enum(['A', 'B', 'C']) });
const onlyId = z.object({ id: z.string() });

/** Every placement of the span, the first first, with what stands beside it. */
export async function placementFacts(dataSource: DataSource, scope: FactsScope): Promise<PlacementFacts[]> {
  const mentions = await placementsIn(dataSource.createQueryBuilder(Mention, 'm'), scope, scope.span)
    .select(columns.map((name) => `m.${name}`))
    .orderBy('m.publishedAt', 'ASC')
    .addOrderBy('m.id', 'ASC')
    .getMany();
  /** Rows of a table that belong to these placements; `alias` x, the mention is m. */
  const beside = (target: EntityTarget<ObjectLiteral>) =>
    placementsIn(
      dataSource.createQueryBuilder(target, 'x').innerJoin(Mention, 'm', 'm.id = x.mentionId'),
      scope,
      scope.span,
    ).select('x.mentionId', 'id');
  const campaigns = grouped(
    z.array(pair).parse(await beside(MentionCampaign).addSelect('x.campaignId', 'of').getRawMany()),
  );
  const messages = grouped(
    z.array(pair).parse(await beside(MentionKeyMessage).addSelect('x.messageId', 'of').getRawMany()),
  );
  const districts = z
    .array(district)
    .parse(
      await beside(MentionDistrict)
        .addSelect('x.districtAgs', 'of')
        .addSelect('x.basis', 'basis')
        .getRawMany(),
    );
  const areas = grouped(districts.filter(({ basis }) => basis === 'area'));
  const named = grouped(districts.filter(({ basis }) => basis !== 'area'));
  const grade = 'COALESCE(x.ruledGrade, x.grade)';
  const releases = z
    .array(graded)
    .parse(
      await beside(Attribution)
        .addSelect('x.releaseId', 'of')
        .addSelect(grade, 'grade')
        .andWhere(`${grade} <> 'D'`)
        .getRawMany(),
    );
  const releasesOf = new Map<string, PlacementFacts['releases']>();
  for (const { id, of, grade: holds } of releases)
    releasesOf.set(id, [...(releasesOf.get(id) ?? []), { id: of, grade: holds }]);
  const vague = await vaguelyDated(dataSource, scope);
  return mentions.map((mention): PlacementFacts => {
    const { id, linkCheckedAt, publishedAt, channel, ...plain } = mention;
    const isNoon = publishedAt.getTime() === noonOf(mention.day, scope.timeZone).getTime();
    return {
      ...only(plain),
      id,
      publishedAt: publishedAt.toISOString(),
      timeKnown: !vague.has(id) && (mention.foundBy === 'feed' || !isNoon),
      channel: channel ?? 'online',
      campaignIds: campaigns.get(id) ?? [],
      areas: areas.get(id) ?? [],
      named: named.get(id) ?? [],
      messageIds: messages.get(id) ?? [],
      releases: (releasesOf.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
      linkCheckedDay: linkCheckedAt && dayOf(linkCheckedAt, scope.timeZone),
    };
  });
}

/** By name, so that a column added later stays out. */
function only(mention: Omit<Mention, 'id' | 'linkCheckedAt' | 'publishedAt' | 'channel'>) {
  const { day, headline, url, storyId, outletId, scope, mediumType, label, foundBy, origin } = mention;
  const { depth, tone, initiated, funderNamed, linkState } = mention;
  return {
    day,
    headline,
    url,
    storyId,
    outletId,
    scope,
    mediumType,
    label,
    foundBy,
    origin,
    depth,
    tone,
    initiated,
    funderNamed,
    linkState,
  };
}

/** Placements whose feed gave no credible moment: they stand where they were first seen. */
async function vaguelyDated(dataSource: DataSource, scope: FactsScope): Promise<Set<string>> {
  const rows: unknown = await placementsIn(
    dataSource
      .createQueryBuilder(Mention, 'm')
      .innerJoin(Item, 'i', `i.id = m.itemId AND i.dateQuality <> 'published'`),
    scope,
    scope.span,
  )
    .select('m.id', 'id')
    .getRawMany();
  return new Set(
    z
      .array(onlyId)
      .parse(rows)
      .map(({ id }) => id),
  );
}

/** Of the period: what waits for a review and would then count. */
export async function waitingCount(dataSource: DataSource, scope: FactsScope): Promise<number> {
  const query = dataSource
    .createQueryBuilder(Mention, 'm')
    .where('m.day BETWEEN :from AND :to', scope.period)
    .andWhere(`m.repeatOf IS NULL AND COALESCE(m.review, '') = 'new'`)
    .andWhere('m.label IN (:...labels)', { labels: headlineLabels });
  return ofCampaigns(query, scope).getCount();
}

/** Key messages of the campaigns, those for all, and those that placements carry. By text. */
export async function keyMessageFacts(
  manager: EntityManager,
  placements: readonly PlacementFacts[],
  campaignIds: readonly string[] | null,
): Promise<{ id: string; text: string }[]> {
  const carried = new Set(placements.flatMap(({ messageIds }) => messageIds));
  const messages = await manager.find(KeyMessage, { order: { text: 'ASC', id: 'ASC' } });
  return messages
    .filter(
      ({ id, campaignId, archivedAt }) =>
        carried.has(id) ||
        (archivedAt === null && (campaignId === null || !campaignIds || campaignIds.includes(campaignId))),
    )
    .map(({ id, text }) => ({ id, text }));
}

/** Sorted, so that the same data give the same facts. */
function grouped(rows: readonly { id: string; of: string }[]): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { id, of } of rows) {
    const group = groups.get(id);
    if (group) group.add(of);
    else groups.set(id, new Set([of]));
  }
  return new Map([...groups].map(([id, values]) => [id, [...values].sort()]));
}
