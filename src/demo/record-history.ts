import type { DataSource, EntityManager } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { ActiveWatches } from '../modules/mentions/active-watches.js';
import { LogMention } from '../modules/mentions/log-mention.js';
import { Mention } from '../modules/mentions/mention.entity.js';
import { RecordMentions } from '../modules/mentions/record-mentions.js';
import { ReviewMention } from '../modules/mentions/review-mention.js';
import type { Calendar } from './calendar.js';
import type { Judgement } from './article.js';
import { handEntries } from './hand-entries.js';
import type { HistoryClock } from './history-clock.js';
import type { StoredArticle } from './store-articles.js';
import type { OutletIds } from './store-outlets.js';

/** Newest mentions that nobody has looked at yet. */
const undecided = 25;
const daysBetweenReviews = 3;

/** Lets the watches find what they find, with the dates at which they would have found it. */
export async function recordMentions(
  manager: EntityManager,
  stored: readonly StoredArticle[],
  clock: HistoryClock,
  timeZone: string,
): Promise<void> {
  const record = new RecordMentions(new ActiveWatches(), clock, { timeZone });
  await record.itemsArrived(
    manager,
    stored.map(({ item }) => item),
  );
  for (const table of ['mention', 'match']) {
    await manager.query(
      `UPDATE "${table}" SET "createdAt" = (SELECT "firstSeenAt" FROM "item" WHERE "item"."id" = "${table}"."itemId")
       WHERE "itemId" IS NOT NULL`,
    );
  }
}

/** Decides on all mentions but the newest, every third morning, as the team would. */
export async function reviewMentions(
  dataSource: DataSource,
  stored: readonly StoredArticle[],
  calendar: Calendar,
  clock: HistoryClock,
  userId: string,
): Promise<void> {
  const judgements = new Map(stored.map(({ article, item }) => [item.id, article.judgement]));
  const mentions = await dataSource.manager.find(Mention, {
    select: { id: true, itemId: true, publishedAt: true, version: true },
    order: { publishedAt: 'DESC', id: 'DESC' },
  });
  const rounds = new Map<
    string,
    { at: Date; judgement: Judgement; seen: { id: string; version: number }[] }
  >();
  for (const { id, itemId, publishedAt, version } of mentions.slice(undecided)) {
    const judgement = judgements.get(itemId ?? '');
    if (!judgement) continue;
    const turn = Math.floor(calendar.daysAgo(publishedAt) / daysBetweenReviews);
    const key = `${turn} ${judgement}`;
    const round = rounds.get(key) ?? { at: reviewMorning(calendar, turn), judgement, seen: [] };
    round.seen.push({ id, version });
    rounds.set(key, round);
  }
  const review = new ReviewMention(dataSource, new AuditLog(clock), clock);
  for (const { at, judgement, seen } of [...rounds.values()].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )) {
    clock.moveTo(at);
    await review.reviewMany(seen, judgement, userId);
  }
}

/** Enters what no feed shows. */
export async function logByHand(
  dataSource: DataSource,
  calendar: Calendar,
  clock: HistoryClock,
  known: { outlets: OutletIds; campaigns: readonly string[]; userId: string; timeZone: string },
): Promise<void> {
  const log = new LogMention(dataSource, new AuditLog(clock), clock, known);
  for (const { headline, outlet, daysAgo, note, campaign, ...details } of handEntries) {
    const day = calendar.day(daysAgo);
    clock.moveTo(new Date(`${day}T15:30:00Z`));
    await log.log(
      {
        headline,
        ...details,
        url: null,
        outletId: known.outlets.get(outlet) ?? '',
        publishedAt: new Date(`${day}T08:00:00Z`),
        note,
        campaignIds: campaign === null ? [] : known.campaigns.slice(campaign, campaign + 1),
      },
      known.userId,
    );
  }
}

/** The morning after the days of a turn; for the turn that is not over, a short while ago. */
function reviewMorning(calendar: Calendar, turn: number): Date {
  if (turn === 0) return new Date(calendar.now.getTime() - 20 * 60_000);
  return new Date(`${calendar.day(turn * daysBetweenReviews - 1)}T07:40:00Z`);
}
