import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, IsNull, LessThan } from 'typeorm';
import { addDays, dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { instantOf } from '../../../shared/zone-time.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { CampaignEvent } from '../../campaigns/campaign-event.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { DueDatesQueries } from '../../funding/due-dates/due-dates.queries.js';
import type { DueDateRow } from '../../funding/due-dates/due-dates.queries.js';
import { Grant } from '../../funding/grant.entity.js';
import { TargetsQueries } from '../../funding/targets/targets.queries.js';
import { isPublished, Release } from '../../releases/release.entity.js';
import { byMoment, entry } from './calendar-entry.js';
import type { CalendarEntry, CalendarSpan } from './calendar-entry.js';
import { noticesDue } from './notices-due.js';

/** Dates from all rooms. What is archived or deleted is left out, and what is done except reports. */
@Injectable()
export class CalendarQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dueDates: DueDatesQueries,
    private readonly targets: TargetsQueries,
  ) {}

  async between(span: CalendarSpan): Promise<CalendarEntry[]> {
    const { manager } = this.dataSource;
    const entries = [
      ...(await this.reports(span)),
      ...(await this.targetsDue(span)),
      ...(await noticesDue(manager, span)),
      ...(await this.publications(span)),
      ...(await this.embargoes(span)),
      ...(await this.events(span)),
      ...(await this.campaignEnds(span)),
      ...(await this.grantEnds(span)),
      ...(await this.tasks(span)),
    ];
    return entries.sort(byMoment);
  }

  /** Open reports and tasks whose day is over, the oldest first. */
  async overdue(today: Day): Promise<CalendarEntry[]> {
    const reports = await this.dueDates.between('0001-01-01', addDays(today, -1), { open: true });
    const tasks = await this.dataSource.manager.find(Task, {
      where: { dueDay: LessThan(today), doneAt: IsNull(), deletedAt: IsNull() },
      order: { dueDay: 'ASC', id: 'ASC' },
      take: mostOverdue,
    });
    return [...reports.map(reportEntry), ...tasks.flatMap(taskEntry)].sort(byMoment);
  }

  private async reports({ from, to }: CalendarSpan): Promise<CalendarEntry[]> {
    return (await this.dueDates.between(from, to, { open: false })).map(reportEntry);
  }

  private async targetsDue({ from, to }: CalendarSpan): Promise<CalendarEntry[]> {
    const rows = await this.targets.dueBetween(from, to);
    // names of indicators stand in the catalogue: the code goes instead of them, with those of the grant's own
    return rows.map(({ target, grant }) =>
      entry('target', target.id, target.dueDay!, {
        title: target.indicator === 'own' ? target.name : target.indicator,
        about: grant.title,
        link: `/grants/${grant.id}/targets/${target.id}`,
      }),
    );
  }

  /** Releases that go out by themselves, and those whose day of publication was entered ahead. */
  private async publications(span: CalendarSpan): Promise<CalendarEntry[]> {
    const { manager } = this.dataSource;
    const planned = await manager.find(Release, {
      select: { id: true, headline: true, plannedAt: true },
      where: { state: 'scheduled', archivedAt: IsNull(), plannedAt: within(span) },
    });
    const entered = await manager.find(Release, {
      select: { id: true, headline: true, day: true, publishedAt: true, state: true },
      where: { day: Between(span.from, span.to), archivedAt: IsNull() },
    });
    return [
      ...planned.map(({ id, headline, plannedAt }) =>
        entry('publication', id, dayOf(plannedAt!, span.timeZone), {
          at: plannedAt,
          title: readableTitle(headline),
          link: `/releases/${id}`,
        }),
      ),
      ...entered
        .filter(isPublished)
        .map(({ id, headline, day }) =>
          entry('publication', id, day, { title: readableTitle(headline), link: `/releases/${id}` }),
        ),
    ];
  }

  private async embargoes(span: CalendarSpan): Promise<CalendarEntry[]> {
    const held = await this.dataSource.manager.find(Release, {
      select: { id: true, headline: true, embargoUntil: true },
      where: { archivedAt: IsNull(), embargoUntil: within(span) },
    });
    return held.map(({ id, headline, embargoUntil }) =>
      entry('embargo', id, dayOf(embargoUntil!, span.timeZone), {
        at: embargoUntil,
        title: readableTitle(headline),
        link: `/releases/${id}`,
      }),
    );
  }

  private async events({ from, to }: CalendarSpan): Promise<CalendarEntry[]> {
    const { manager } = this.dataSource;
    const events = await manager.find(CampaignEvent, { where: { day: Between(from, to), kind: 'event' } });
    if (!events.length) return [];
    const campaigns = await manager.find(Campaign, {
      select: { id: true, name: true },
      where: { id: In([...new Set(events.map(({ campaignId }) => campaignId))]), archivedAt: IsNull() },
    });
    const names = new Map(campaigns.map(({ id, name }) => [id, name]));
    return events.flatMap(({ id, day, title, campaignId }) => {
      const about = names.get(campaignId);
      return about === undefined
        ? []
        : entry('event', id, day, { title, about, link: `/campaigns/${campaignId}` });
    });
  }

  private async campaignEnds({ from, to }: CalendarSpan): Promise<CalendarEntry[]> {
    const ending = await this.dataSource.manager.find(Campaign, {
      select: { id: true, name: true, periodEnd: true },
      where: { periodEnd: Between(from, to), archivedAt: IsNull() },
    });
    return ending.map(({ id, name, periodEnd }) =>
      entry('campaign-end', id, periodEnd!, { title: name, link: `/campaigns/${id}` }),
    );
  }

  private async grantEnds({ from, to }: CalendarSpan): Promise<CalendarEntry[]> {
    const ending = await this.dataSource.manager.find(Grant, {
      select: { id: true, title: true, reference: true, periodEnd: true },
      where: { periodEnd: Between(from, to), archivedAt: IsNull() },
    });
    return ending.map(({ id, title, reference, periodEnd }) =>
      entry('grant-end', id, periodEnd, { title, about: reference, link: `/grants/${id}` }),
    );
  }

  private async tasks({ from, to }: CalendarSpan): Promise<CalendarEntry[]> {
    const tasks = await this.dataSource.manager.find(Task, {
      where: { dueDay: Between(from, to), doneAt: IsNull(), deletedAt: IsNull() },
    });
    return tasks.flatMap(taskEntry);
  }
}

/** The page of tasks has the others. */
const mostOverdue = 50;

function reportEntry({ date, grant }: DueDateRow): CalendarEntry {
  return entry('report', date.id, date.dueDay, {
    title: date.title,
    about: grant.title,
    link: `/grants/${grant.id}#due-dates`,
    done: date.doneAt !== null,
    reminderDays: date.reminderDays,
  });
}

function taskEntry({ id, title, dueDay, contactId }: Task): CalendarEntry[] {
  const facts = { title, link: `/tasks#task-${id}`, inside: contactId !== null };
  return dueDay === null ? [] : [entry('task', id, dueDay, facts)];
}

function within({ from, to, timeZone }: CalendarSpan) {
  const end = instantOf(addDays(to, 1), '00:00', timeZone);
  return Between(instantOf(from, '00:00', timeZone), new Date(end.getTime() - 1));
}
