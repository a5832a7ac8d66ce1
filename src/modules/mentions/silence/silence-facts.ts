import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { selectRows } from '../../../database/many-rows.js';
import { dayOf } from '../../../shared/days.js';
import { CampaignDistrict } from '../../campaigns/campaign-district.entity.js';
import { FeedDay } from '../../feeds/feed-day.entity.js';
import { Feed } from '../../feeds/feed.entity.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Delivery } from '../../releases/delivery.entity.js';
import { isPublished, Release } from '../../releases/release.entity.js';
import type { PublishedRelease } from '../../releases/release.entity.js';
import { Attribution } from '../attribution.entity.js';
import { MentionDistrict } from '../mention-district.entity.js';
import { Mention } from '../mention.entity.js';
import type { Awaited } from './silence-of.js';

export type AwaitedOutlet = Awaited & { outletId: string };
export type AwaitedDistrict = Awaited & { ags: string };

export interface SilenceFacts {
  /** The master, or the release itself. */
  root: Release;
  afterDays: number;
  outlets: AwaitedOutlet[];
  districts: AwaitedDistrict[];
}

interface Answer {
  releaseId: string;
  mentionId: string;
  outletId: string | null;
  publishedAt: Date;
}

/** After how many days nothing is silence: as set, else when a piece no longer counts as answering. */
export function silenceDaysOf({
  silenceDays,
  replyDays,
}: Pick<Release, 'silenceDays' | 'replyDays'>): number {
  return silenceDays ?? replyDays;
}

/**
 * Outlets written to with a release or one of its variants, each once, and the districts of the variants, else those that the campaign aims at: with what
 * appeared there. Null for a release that is none.
 */
export async function silenceFacts(
  manager: EntityManager,
  rootId: string,
  timeZone: string,
): Promise<SilenceFacts | null> {
  const root = await manager.findOneBy(Release, { id: rootId });
  if (!root) return null;
  const variants = await manager.findBy(Release, { masterId: rootId, archivedAt: IsNull() });
  const family = [...(root.archivedAt ? [] : [root]), ...variants].filter(isPublished);
  const afterDays = silenceDaysOf(root);
  if (!family.length) return { root, afterDays, outlets: [], districts: [] };
  const answers = await answersTo(
    manager,
    family.map(({ id }) => id),
  );
  const waiting = await awaitedOutlets(manager, family);
  const places = await awaitedDistricts(manager, root, family);
  const areas = await outletsIn(
    manager,
    places.map(({ ags }) => ags),
  );
  const newsroom = await newsrooms(manager, [
    ...waiting.map(({ outletId }) => outletId),
    ...[...areas.values()].flat(),
  ]);
  const seen = await lastSeen(manager, [...new Set([...newsroom.values()].flat())]);
  const isSeen = (outletId: string, since: Date) =>
    (newsroom.get(outletId) ?? [outletId]).some((id) => (seen.get(id) ?? '') >= dayOf(since, timeZone));
  const districtsOf = await namedDistricts(manager, answers);
  return {
    root,
    afterDays,
    outlets: waiting.map((one) => ({
      ...one,
      observed: isSeen(one.outletId, one.since),
      coveredAt: firstOf(answers, ({ outletId }) =>
        (newsroom.get(one.outletId) ?? []).includes(outletId ?? ''),
      ),
    })),
    districts: places.map((one) => ({
      ...one,
      observed: (areas.get(one.ags) ?? []).some((outletId) => isSeen(outletId, one.since)),
      coveredAt: firstOf(
        answers,
        ({ mentionId, releaseId }) =>
          districtsOf.get(mentionId)?.has(one.ags) === true || (one.isVariant && releaseId === one.releaseId),
      ),
    })),
  };
}

function firstOf(answers: readonly Answer[], isOne: (answer: Answer) => boolean): Date | null {
  return answers.find((answer) => isOne(answer))?.publishedAt ?? null;
}

/** Mentions that go back to one of the releases, the first one first. */
async function answersTo(manager: EntityManager, releaseIds: readonly string[]): Promise<Answer[]> {
  const rows = await manager.findBy(Attribution, { releaseId: In([...releaseIds]) });
  const counted = rows.filter(({ grade, ruledGrade }) => (ruledGrade ?? grade) !== 'D');
  const ids = [...new Set(counted.map(({ mentionId }) => mentionId))];
  const columns = ['id', 'outletId', 'publishedAt', 'review'] as const;
  const mentions = new Map(
    (await selectRows(manager, Mention, columns, 'id', ids)).map((mention) => [mention.id, mention]),
  );
  return counted
    .flatMap(({ releaseId, mentionId }): Answer[] => {
      const mention = mentions.get(mentionId);
      if (!mention || (mention.review !== 'new' && mention.review !== 'relevant')) return [];
      return [{ releaseId, mentionId, outletId: mention.outletId, publishedAt: mention.publishedAt }];
    })
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

/** Each outlet by the first release of the family that it was sent; waiting begins when that is public. */
async function awaitedOutlets(
  manager: EntityManager,
  family: readonly PublishedRelease[],
): Promise<{ outletId: string; releaseId: string; since: Date }[]> {
  const published = new Map(family.map(({ id, publishedAt }) => [id, publishedAt]));
  const deliveries = await manager.find(Delivery, {
    where: { releaseId: In([...published.keys()]) },
    order: { sentAt: 'ASC', id: 'ASC' },
  });
  const outlets = new Map<string, { outletId: string; releaseId: string; since: Date }>();
  for (const { outletId, releaseId, sentAt } of deliveries) {
    if (outlets.has(outletId)) continue;
    const publishedAt = published.get(releaseId)!;
    outlets.set(outletId, { outletId, releaseId, since: sentAt > publishedAt ? sentAt : publishedAt });
  }
  return [...outlets.values()];
}

async function awaitedDistricts(
  manager: EntityManager,
  root: Release,
  family: readonly PublishedRelease[],
): Promise<{ ags: string; releaseId: string; since: Date; isVariant: boolean }[]> {
  const variants = family.flatMap(({ id, districtAgs, publishedAt }) =>
    districtAgs === null ? [] : [{ ags: districtAgs, releaseId: id, since: publishedAt, isVariant: true }],
  );
  if (variants.length || root.campaignId === null || !isPublished(root)) return variants;
  const targets = await manager.findBy(CampaignDistrict, { campaignId: root.campaignId });
  return targets.map(({ districtAgs }) => ({
    ags: districtAgs,
    releaseId: root.id,
    since: root.publishedAt,
    isVariant: false,
  }));
}

/** Outlets that spread in each district. */
async function outletsIn(manager: EntityManager, keys: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await selectRows(manager, DistributionArea, ['outletId', 'districtAgs'], 'districtAgs', keys);
  const found = new Map<string, string[]>();
  for (const { outletId, districtAgs } of rows)
    found.set(districtAgs, [...(found.get(districtAgs) ?? []), outletId]);
  return found;
}

/** What counts as one newsroom with each outlet: an edition and its title, a title and its editions. */
async function newsrooms(
  manager: EntityManager,
  outletIds: readonly string[],
): Promise<Map<string, string[]>> {
  const ids = [...new Set(outletIds)];
  const columns = ['id', 'parentId', 'level'] as const;
  const own = await selectRows(manager, Outlet, columns, 'id', ids);
  const children = await selectRows(manager, Outlet, columns, 'parentId', ids);
  return new Map(
    own.map(({ id, parentId, level }) => [
      id,
      [
        id,
        ...(level === 'edition' && parentId !== null ? [parentId] : []),
        ...children.flatMap((child) => (child.parentId === id && child.level === 'edition' ? child.id : [])),
      ],
    ]),
  );
}

const seenRow = z.object({ outletId: z.string(), day: z.string() });

/** The last day on which a feed of an outlet answered. */
async function lastSeen(manager: EntityManager, outletIds: readonly string[]): Promise<Map<string, string>> {
  if (!outletIds.length) return new Map();
  const rows: unknown = await manager
    .createQueryBuilder(FeedDay, 'd')
    .innerJoin(Feed, 'f', 'f.id = d.feedId AND f.kind <> :search', { search: 'search' })
    .select('f.outletId', 'outletId')
    .addSelect('MAX(d.day)', 'day')
    .where('f.outletId IN (:...outletIds)', { outletIds: [...outletIds] })
    .andWhere('d.succeeded > 0')
    .groupBy('f.outletId')
    .getRawMany();
  return new Map(
    z
      .array(seenRow)
      .parse(rows)
      .map(({ outletId, day }) => [outletId, day]),
  );
}

async function namedDistricts(
  manager: EntityManager,
  answers: readonly Answer[],
): Promise<Map<string, Set<string>>> {
  const ids = [...new Set(answers.map(({ mentionId }) => mentionId))];
  const rows = await selectRows(manager, MentionDistrict, ['mentionId', 'districtAgs'], 'mentionId', ids);
  const found = new Map<string, Set<string>>();
  for (const { mentionId, districtAgs } of rows) {
    const known = found.get(mentionId);
    if (known) known.add(districtAgs);
    else found.set(mentionId, new Set([districtAgs]));
  }
  return found;
}
