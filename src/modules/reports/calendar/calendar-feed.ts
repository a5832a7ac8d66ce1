import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { addDays, addMonths, dayOf } from '../../../shared/days.js';
import { formatsFor } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { weekendText } from '../../funding/due-dates/web/due-date-text.js';
import type { CalendarEntry } from './calendar-entry.js';
import { CalendarQueries } from './calendar.queries.js';
import { entryTitle } from './entry-title.js';
import { writeIcs } from './ics/write-ics.js';
import type { IcsEvent } from './ics/write-ics.js';

/** Reports of long grants are due years ahead. */
const monthsAhead = 60;
const daysBack = 90;

/** All dates as iCalendar, without names of persons outside. */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly queries: CalendarQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async ics(now: Date, locale: 'de' | 'en', organisation: string | null): Promise<string> {
    const { timeZone } = this.settings;
    const today = dayOf(now, timeZone);
    const span = { from: addDays(today, -daysBack), to: addMonths(today, monthsAhead), timeZone };
    const entries = await this.queries.between(span);
    const events = entries.map((entry) => this.event(entry, locale));
    const name = messagesFor(locale).calendar.feedName(organisation ?? '');
    return writeIcs({ name, language: locale, now, events });
  }

  private event(entry: CalendarEntry, locale: 'de' | 'en'): IcsEvent {
    const t = messagesFor(locale);
    const { baseUrl, timeZone } = this.settings;
    const words = t.calendar;
    const kind = words.kinds[entry.kind];
    const title = entry.inside ? words.withContact : entryTitle(t, entry);
    const weekend =
      entry.kind === 'report' ? weekendText({ t, format: formatsFor(locale, timeZone) }, entry.day) : null;
    const summary = `${kind}: ${title}`;
    return {
      uid: `${entry.kind}-${entry.id}@${new URL(baseUrl).hostname}`,
      when: entry.at ?? entry.day,
      summary: entry.done ? words.doneSummary(summary) : summary,
      description: [entry.about, weekend].filter(Boolean).join('\n'),
      url: `${baseUrl}${entry.link}`,
      category: kind,
      alarmDays: entry.done ? null : entry.reminderDays,
    };
  }
}
