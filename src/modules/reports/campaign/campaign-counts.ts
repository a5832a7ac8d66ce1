import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../../shared/days.js';
import { CampaignDistrict } from '../../campaigns/campaign-district.entity.js';
import { CampaignKeyMessage } from '../../campaigns/campaign-key-message.entity.js';
import { CampaignOutlet } from '../../campaigns/campaign-outlet.entity.js';
import { failingFrom } from '../../feeds/failure-weight.js';
import { Feed } from '../../feeds/feed.entity.js';
import { Attribution } from '../../mentions/attribution.entity.js';
import { MentionKeyMessage } from '../../mentions/key-messages/mention-key-message.entity.js';
import { MentionCampaign } from '../../mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../../mentions/mention-district.entity.js';
import { Mention } from '../../mentions/mention.entity.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Delivery } from '../../releases/delivery.entity.js';
import { Release } from '../../releases/release.entity.js';
import { isCounted } from '../tally/tally-columns.js';
import type { Period } from '../timeline.js';

/** Which placements the figures of a campaign count: those assigned to it, in its days, by the counting rule of all figures. */
export interface CountedIn {
  campaignId: string;
  period: Period;
}

export interface DistrictCount {
  ags: string;
  /** Placements that spread there, and those whose text names it. */
  mentions: number;
  named: number;
  outlets: number;
  first: Day | null;
  last: Day | null;
}

const count = z.coerce.number().int();
const day = z.string().nullable();
const districtRows = z.array(
  z.object({ ags: z.string(), mentions: count, named: count, outlets: count, first: day, last: day }),
);
const outletRows = z.array(z.object({ id: z.string(), mentions: count, first: day, last: day }));
const gradeRows = z.array(z.object({ grade: z.enum(['A', 'B', 'C', 'D']), count }));
const keyRows = z.array(z.object({ id: z.string(), count }));
const oneRow = z.object({ count });
const keys = z.array(z.object({ ags: z.string() }));

function counted(dataSource: DataSource, { campaignId, period }: CountedIn): SelectQueryBuilder<Mention> {
  return dataSource
    .createQueryBuilder(Mention, 'm')
    .innerJoin(MentionCampaign, 'mc', 'mc.mentionId = m.id AND mc.campaignId = :campaignId', { campaignId })
    .where('m.day >= :from AND m.day <= :to', period)
    .andWhere(isCounted('m', ['relevant']));
}

/** When the first mention assigned to a campaign ran; null: none did. */
export async function firstMentionDay(dataSource: DataSource, campaignId: string): Promise<Day | null> {
  const row: unknown = await dataSource
    .createQueryBuilder(Mention, 'm')
    .innerJoin(MentionCampaign, 'mc', 'mc.mentionId = m.id AND mc.campaignId = :campaignId', { campaignId })
    .where(isCounted('m', ['relevant']))
    .select('MIN(m.day)', 'day')
    .getRawOne();
  return z.object({ day }).parse(row).day;
}

/** Target districts in which something ran; the others are missing. */
export async function districtCounts(dataSource: DataSource, in_: CountedIn): Promise<DistrictCount[]> {
  const isArea = `md.basis = 'area'`;
  const rows: unknown = await counted(dataSource, in_)
    .innerJoin(MentionDistrict, 'md', 'md.mentionId = m.id')
    .innerJoin(CampaignDistrict, 'cd', 'cd.districtAgs = md.districtAgs AND cd.campaignId = mc.campaignId')
    .select('md.districtAgs', 'ags')
    .addSelect(`COUNT(DISTINCT CASE WHEN ${isArea} THEN m.id END)`, 'mentions')
    .addSelect(`COUNT(DISTINCT CASE WHEN ${isArea} THEN NULL ELSE m.id END)`, 'named')
    .addSelect(`COUNT(DISTINCT CASE WHEN ${isArea} THEN m.outletId END)`, 'outlets')
    .addSelect(`MIN(CASE WHEN ${isArea} THEN m.day END)`, 'first')
    .addSelect(`MAX(CASE WHEN ${isArea} THEN m.day END)`, 'last')
    .groupBy('md.districtAgs')
    .getRawMany();
  return districtRows.parse(rows);
}

/** Target districts in which a local or regional outlet spreads whose feed works: a mention there would be noticed. */
export async function observableTargets(dataSource: DataSource, campaignId: string): Promise<Set<string>> {
  const rows: unknown = await dataSource
    .createQueryBuilder(CampaignDistrict, 'cd')
    .innerJoin(DistributionArea, 'a', 'a.districtAgs = cd.districtAgs')
    .innerJoin(Outlet, 'o', `o.id = a.outletId AND o.scope IN ('local', 'regional')`)
    .innerJoin(
      Feed,
      'f',
      `f.outletId = a.outletId AND f.state = 'active' AND f.lastSucceededAt IS NOT NULL AND f.failureWeight < :failingFrom`,
      { failingFrom },
    )
    .select('DISTINCT cd.districtAgs', 'ags')
    .where('cd.campaignId = :campaignId', { campaignId })
    .getRawMany();
  return new Set(keys.parse(rows).map(({ ags }) => ags));
}

/** Outlets wished for in which something ran; the others are missing. */
export async function outletCounts(dataSource: DataSource, in_: CountedIn) {
  const rows: unknown = await counted(dataSource, in_)
    .innerJoin(CampaignOutlet, 'co', 'co.outletId = m.outletId AND co.campaignId = mc.campaignId')
    .select('m.outletId', 'id')
    .addSelect('COUNT(*)', 'mentions')
    .addSelect('MIN(m.day)', 'first')
    .addSelect('MAX(m.day)', 'last')
    .groupBy('m.outletId')
    .getRawMany();
  return outletRows.parse(rows);
}

/** Placements by the strongest grade that holds for any release; D where one was ruled out or none is on record. */
export async function gradeCounts(dataSource: DataSource, in_: CountedIn): Promise<Map<string, number>> {
  const best = counted(dataSource, in_)
    .innerJoin(Attribution, 'a', 'a.mentionId = m.id')
    .select('m.id', 'id')
    .addSelect('MIN(COALESCE(a.ruledGrade, a.grade))', 'grade')
    .groupBy('m.id');
  const rows: unknown = await dataSource
    .createQueryBuilder()
    .select('g.grade', 'grade')
    .addSelect('COUNT(*)', 'count')
    .from(`(${best.getQuery()})`, 'g')
    .setParameters(best.getParameters())
    .groupBy('g.grade')
    .getRawMany();
  return new Map(gradeRows.parse(rows).map((row) => [row.grade, row.count]));
}

/** Placements that carry each key message of the campaign; messages that none carries are missing. */
export async function messageCounts(dataSource: DataSource, in_: CountedIn): Promise<Map<string, number>> {
  const rows: unknown = await counted(dataSource, in_)
    .innerJoin(MentionKeyMessage, 'mk', 'mk.mentionId = m.id')
    .innerJoin(CampaignKeyMessage, 'ck', 'ck.messageId = mk.messageId AND ck.campaignId = mc.campaignId')
    .select('mk.messageId', 'id')
    .addSelect('COUNT(*)', 'count')
    .groupBy('mk.messageId')
    .getRawMany();
  return new Map(keyRows.parse(rows).map((row) => [row.id, row.count]));
}

/** Placements that a person read and coded: depth, tone or a key message is set. */
export async function codedCount(dataSource: DataSource, in_: CountedIn): Promise<number> {
  const row: unknown = await counted(dataSource, in_)
    .leftJoin(MentionKeyMessage, 'mk', 'mk.mentionId = m.id')
    .andWhere('(m.depth IS NOT NULL OR m.tone IS NOT NULL OR mk.messageId IS NOT NULL)')
    .select('COUNT(DISTINCT m.id)', 'count')
    .getRawOne();
  return oneRow.parse(row).count;
}

/** Outlets written to with a release of the campaign, each once. */
export async function writtenCount(dataSource: DataSource, campaignId: string): Promise<number> {
  const row: unknown = await dataSource
    .createQueryBuilder(Delivery, 'd')
    .innerJoin(Release, 'r', 'r.id = d.releaseId AND r.campaignId = :campaignId AND r.archivedAt IS NULL', {
      campaignId,
    })
    .select('COUNT(DISTINCT d.outletId)', 'count')
    .getRawOne();
  return oneRow.parse(row).count;
}

/** Those of them in which something ran. */
export async function writtenAndReached(dataSource: DataSource, in_: CountedIn): Promise<number> {
  const row: unknown = await counted(dataSource, in_)
    .innerJoin(Delivery, 'd', 'd.outletId = m.outletId')
    .innerJoin(Release, 'r', 'r.id = d.releaseId AND r.campaignId = mc.campaignId AND r.archivedAt IS NULL')
    .select('COUNT(DISTINCT m.outletId)', 'count')
    .getRawOne();
  return oneRow.parse(row).count;
}
