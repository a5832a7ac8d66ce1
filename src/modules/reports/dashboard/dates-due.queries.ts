import { Injectable } from '@nestjs/common';
import { Between, DataSource, IsNull, LessThan } from 'typeorm';
import { addDays, dayOf, daysBetween } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { contactName } from '../../contacts/contact-name.js';
import { InteractionsQueries } from '../../contacts/interactions/interactions.queries.js';
import { ReminderQueries } from '../../contacts/reminders/reminders.queries.js';
import { DueDatesQueries } from '../../funding/due-dates/due-dates.queries.js';
import { ClippingQueries } from '../../mentions/clippings/clippings.queries.js';
import { isPublished, Release } from '../../releases/release.entity.js';
import type { CalendarKind } from '../calendar/calendar-entry.js';
import { CalendarQueries } from '../calendar/calendar.queries.js';

/**
 * task: somebody has to do it; overdue: tasks whose day is over. report: the funder wants one, from its days of reminding on, late ones included. notice: the last day to tell a funder of a planned release. release: goes
 * out. embargo: ends. reply: the last day on which a piece of an outlet that was written to counts as answering. event: of a campaign. target: to be reached. campaign, grant: ends. clippings: files are deleted, because their
 * rights end. enquiry: of a contact, to be answered. reminders: to get in touch with contacts again.
 */
export const dueKinds = [
  'report',
  'overdue',
  'enquiry',
  'reminders',
  'task',
  'notice',
  'release',
  'embargo',
  'reply',
  'event',
  'target',
  'campaign',
  'grant',
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

const fromCalendar: Record<CalendarKind, DueKind | null> = {
  report: null,
  notice: 'notice',
  publication: 'release',
  embargo: 'embargo',
  event: 'event',
  task: 'task',
  target: 'target',
  'campaign-end': 'campaign',
  'grant-end': 'grant',
};

/** Dates that lie ahead, from all rooms. */
@Injectable()
export class DueDateQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clippings: ClippingQueries,
    private readonly interactions: InteractionsQueries,
    private readonly reminders: ReminderQueries,
    private readonly calendar: CalendarQueries,
    private readonly reports: DueDatesQueries,
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
      ...(await this.planned(today, until, timeZone)),
      ...(await this.replies(today, until)),
      ...(await this.overdueTasks(today)),
      ...(await this.expiring(now, timeZone)),
      ...(withContacts ? await this.ofContacts(today, until, timeZone) : []),
    ];
    const reports = await this.reportsDue(today);
    return [...reports, ...dates.filter(({ day }) => day >= today && day <= until)].sort(byDay);
  }

  /** What the calendar holds; reports come with their own days of reminding. */
  private async planned(today: Day, until: Day, timeZone: string): Promise<DueDate[]> {
    const entries = await this.calendar.between({ from: today, to: until, timeZone });
    return entries.flatMap(({ kind, day, at, title, link }) => {
      const known = fromCalendar[kind];
      const isOut = kind === 'publication' && at === null && day <= today;
      return known === null || isOut ? [] : { day, kind: known, title, count: 1, link };
    });
  }

  /** However far ahead, and however late. */
  private async reportsDue(today: Day): Promise<DueDate[]> {
    const rows = await this.reports.toRemind(today);
    return rows.map(({ date: { title, dueDay }, grant }) => ({
      day: dueDay,
      kind: 'report' as const,
      title: `${title}, ${grant.title}`,
      count: 1,
      link: `/grants/${grant.id}#due-dates`,
    }));
  }

  /** The last days on which outlets that were written to answer. */
  private async replies(today: Day, until: Day): Promise<DueDate[]> {
    const releases = await this.dataSource.manager.find(Release, {
      select: { id: true, day: true, publishedAt: true, headline: true, replyDays: true },
      where: { day: Between(addDays(today, -longestReply), until), archivedAt: IsNull() },
    });
    return releases.filter(isPublished).map(({ id, day, headline, replyDays }) => ({
      day: addDays(day, replyDays),
      kind: 'reply' as const,
      title: readableTitle(headline),
      count: 1,
      link: `/releases/${id}`,
    }));
  }

  /** Those whose day is over are one entry of today. */
  private async overdueTasks(today: Day): Promise<DueDate[]> {
    const open = { doneAt: IsNull(), deletedAt: IsNull() };
    const count = await this.dataSource.manager.countBy(Task, { ...open, dueDay: LessThan(today) });
    return count ? [{ day: today, kind: 'overdue', title: '', count, link: '/tasks' }] : [];
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
