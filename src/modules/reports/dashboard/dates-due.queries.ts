import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, IsNull, LessThan } from 'typeorm';
import { addDays, dayOf, daysBetween } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { CampaignEvent } from '../../campaigns/campaign-event.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { contactName } from '../../contacts/contact-name.js';
import { InteractionsQueries } from '../../contacts/interactions/interactions.queries.js';
import { ReminderQueries } from '../../contacts/reminders/reminders.queries.js';
import { ClippingQueries } from '../../mentions/clippings/clippings.queries.js';
import { isPublished, Release } from '../../releases/release.entity.js';

/**
 * task: somebody has to do it; overdue: tasks whose day is over. release: goes out. embargo: ends. reply: the last day on which a piece of an outlet that was written to counts as answering. event: of a campaign. campaign:
 * ends. clippings: files are deleted, because their rights end. enquiry: of a contact, to be answered. reminders: to get in touch with contacts again.
 */
export const dueKinds = [
  'overdue',
  'enquiry',
  'reminders',
  'task',
  'release',
  'embargo',
  'reply',
  'event',
  'campaign',
  'clippings',
] as const;
export type DueKind = (typeof dueKinds)[number];

export interface DueDate {
  day: Day;
  kind: DueKind;
  /** What it is about; empty where there may be several. */
  title: string;
  count: number;
  link: string;
}

/** So many days ahead, today included. */
export const dueDays = 30;
/** The page shows fewer. */
const mostEnquiries = 100;
/** Nobody waits longer for an answer (`release-input.ts`). */
const longestReply = 90;

/** Dates that lie ahead, from all rooms. */
@Injectable()
export class DueDateQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clippings: ClippingQueries,
    private readonly interactions: InteractionsQueries,
    private readonly reminders: ReminderQueries,
  ) {}

  /** The next first. What is due with contacts, overdue things included as of today, is for those who work with contacts. */
  async ahead(
    today: Day,
    now: Date,
    timeZone: string,
    { withContacts }: { withContacts: boolean },
  ): Promise<DueDate[]> {
    const until = addDays(today, dueDays - 1);
    const dates = [
      ...(await this.releases(today, until)),
      ...(await this.planned(now, timeZone)),
      ...(await this.embargoes(now, timeZone)),
      ...(await this.events(today, until)),
      ...(await this.campaigns(today, until)),
      ...(await this.tasks(today, until)),
      ...(await this.expiring(now, timeZone)),
      ...(withContacts ? await this.ofContacts(today, until, timeZone) : []),
    ];
    return dates.filter(({ day }) => day >= today && day <= until).sort(byDay);
  }

  private async releases(today: Day, until: Day): Promise<DueDate[]> {
    const releases = await this.dataSource.manager.find(Release, {
      select: { id: true, day: true, headline: true, replyDays: true },
      where: { day: Between(addDays(today, -longestReply), until), archivedAt: IsNull() },
    });
    return releases.filter(isPublished).flatMap(({ id, day, headline, replyDays }) => {
      const about = { title: headline, count: 1, link: `/releases/${id}` };
      const reply = { ...about, day: addDays(day, replyDays), kind: 'reply' as const };
      return day > today ? [{ ...about, day, kind: 'release' as const }, reply] : [reply];
    });
  }

  /** Releases that go out by themselves. */
  private async planned(now: Date, timeZone: string): Promise<DueDate[]> {
    const planned = await this.dataSource.manager.find(Release, {
      select: { id: true, headline: true, plannedAt: true },
      where: { state: 'scheduled', archivedAt: IsNull(), plannedAt: Between(now, daysAfter(now)) },
    });
    return planned.map(({ plannedAt, ...release }) =>
      dateOf('release', release, dayOf(plannedAt!, timeZone)),
    );
  }

  private async embargoes(now: Date, timeZone: string): Promise<DueDate[]> {
    const held = await this.dataSource.manager.find(Release, {
      select: { id: true, headline: true, embargoUntil: true },
      where: { archivedAt: IsNull(), embargoUntil: Between(now, daysAfter(now)) },
    });
    return held.map(({ embargoUntil, ...release }) =>
      dateOf('embargo', release, dayOf(embargoUntil!, timeZone)),
    );
  }

  private async events(today: Day, until: Day): Promise<DueDate[]> {
    const { manager } = this.dataSource;
    const events = await manager.find(CampaignEvent, {
      where: { day: Between(today, until), kind: 'event' },
    });
    if (!events.length) return [];
    const open = await manager.find(Campaign, {
      select: { id: true },
      where: { id: In([...new Set(events.map(({ campaignId }) => campaignId))]), archivedAt: IsNull() },
    });
    const ids = new Set(open.map(({ id }) => id));
    return events
      .filter(({ campaignId }) => ids.has(campaignId))
      .map(({ day, title, campaignId }) => ({
        day,
        kind: 'event' as const,
        title,
        count: 1,
        link: `/campaigns/${campaignId}`,
      }));
  }

  /** Open ones; those whose day is over are one entry of today. */
  private async tasks(today: Day, until: Day): Promise<DueDate[]> {
    const { manager } = this.dataSource;
    const open = { doneAt: IsNull(), deletedAt: IsNull() };
    const overdue = await manager.countBy(Task, { ...open, dueDay: LessThan(today) });
    const ahead = await manager.findBy(Task, { ...open, dueDay: Between(today, until) });
    return [
      ...(overdue
        ? [{ day: today, kind: 'overdue' as const, title: '', count: overdue, link: '/tasks' }]
        : []),
      ...ahead.flatMap(({ id, dueDay, title }) =>
        dueDay === null
          ? []
          : { day: dueDay, kind: 'task' as const, title, count: 1, link: `/tasks#task-${id}` },
      ),
    ];
  }

  private async campaigns(today: Day, until: Day): Promise<DueDate[]> {
    const ending = await this.dataSource.manager.find(Campaign, {
      where: { periodEnd: Between(today, until), archivedAt: IsNull() },
    });
    return ending.flatMap(({ id, name, periodEnd }) =>
      periodEnd === null
        ? []
        : { day: periodEnd, kind: 'campaign' as const, title: name, count: 1, link: `/campaigns/${id}` },
    );
  }

  /** Each enquiry, and one entry a day for reminders. */
  private async ofContacts(today: Day, until: Day, timeZone: string): Promise<DueDate[]> {
    const notBefore = (day: Day) => (day < today ? today : day);
    const { items } = await this.interactions.openEnquiries({ limit: mostEnquiries });
    const enquiries = items.map(({ enquiry, view: { contact, outlet } }) => ({
      day: notBefore(dayOf(enquiry.answerDueAt ?? enquiry.at, timeZone)),
      kind: 'enquiry' as const,
      title: contactName(contact, outlet?.name ?? null) ?? '',
      count: 1,
      link: `/contacts/interactions/${enquiry.id}`,
    }));
    const counts = new Map<Day, number>();
    for (const { day, count } of await this.reminders.perDay(until))
      counts.set(notBefore(day), (counts.get(notBefore(day)) ?? 0) + count);
    const reminders = [...counts].map(([day, count]) => ({
      day,
      kind: 'reminders' as const,
      title: '',
      count,
      link: day === today ? '/contacts/reminders' : '/contacts/reminders?show=upcoming',
    }));
    return [...enquiries, ...reminders];
  }

  /** One entry a day. */
  private async expiring(now: Date, timeZone: string): Promise<DueDate[]> {
    const byEnd = new Map<Day, number>();
    for (const { clipping } of await this.clippings.expiringSoon(now)) {
      if (!clipping.expiresAt) continue;
      const day = dayOf(clipping.expiresAt, timeZone);
      byEnd.set(day, (byEnd.get(day) ?? 0) + 1);
    }
    return [...byEnd].map(([day, count]) => ({
      day,
      kind: 'clippings' as const,
      title: '',
      count,
      link: '/clippings?state=expiring',
    }));
  }
}

function byDay(a: DueDate, b: DueDate): number {
  return daysBetween(b.day, a.day) || dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind);
}

function dateOf(kind: DueKind, { id, headline }: Pick<Release, 'id' | 'headline'>, day: Day): DueDate {
  return { day, kind, title: headline, count: 1, link: `/releases/${id}` };
}

function daysAfter(now: Date): Date {
  return new Date(now.getTime() + dueDays * 86_400_000);
}
