import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import { formatsFor } from '../../../../web/format.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { OrganisationProfile } from '../../../accounts/organisation-profile.js';
import { GrantDueDate } from '../../../funding/due-dates/grant-due-date.entity.js';
import { Grant } from '../../../funding/grant.entity.js';
import { proposedPeriod, quarterOf } from './proposed-period.js';
import type { ReportPeriod } from './proposed-period.js';

/** What a new report begins with; each part can be said instead. */
export interface ReportProposal {
  grantId: string | null;
  period: ReportPeriod;
}

@Injectable()
export class ReportProposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationProfile,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** `grantId`: undefined: the one that most likely is meant; null: none. An unknown one is none. */
  async propose(now: Date, grantId?: string | null): Promise<ReportProposal> {
    const today = dayOf(now, this.settings.timeZone);
    const { manager } = this.dataSource;
    const grant =
      grantId === undefined
        ? likeliest(await manager.findBy(Grant, { archivedAt: IsNull() }), today)
        : grantId && (await manager.findOneBy(Grant, { id: grantId }));
    const own = grant ? { from: grant.periodStart, to: grant.periodEnd } : null;
    const due = grant ? await this.dueOf(grant.id) : null;
    return { grantId: grant ? grant.id : null, period: proposedPeriod(today, own, due) };
  }

  /** A title in the language of the report: what it is about, and when. */
  async title(grantIds: readonly string[], period: ReportPeriod, language: 'de' | 'en'): Promise<string> {
    const words = messagesFor(language).reports.titles;
    const format = formatsFor(language, this.settings.timeZone);
    const quarter = quarterOf(period);
    const when = quarter
      ? words.quarter(quarter.quarter, quarter.year)
      : words.days(format.day(period.from), format.day(period.to));
    const [grantId, ...more] = grantIds;
    const grant =
      grantId === undefined || more.length
        ? null
        : await this.dataSource.manager.findOneBy(Grant, { id: grantId });
    const what = grant?.title ?? (await this.organisation.current()).name;
    return words.report(what, when).slice(0, 200);
  }

  /** The next report that the funder waits for. */
  private async dueOf(grantId: string): Promise<ReportPeriod | null> {
    const [due] = await this.dataSource.manager.find(GrantDueDate, {
      where: { grantId, doneAt: IsNull(), periodStart: Not(IsNull()), periodEnd: Not(IsNull()) },
      order: { dueDay: 'ASC', id: 'ASC' },
      take: 1,
    });
    return due ? { from: due.periodStart!, to: due.periodEnd! } : null;
  }
}

/** Of those that run today the one that began last, else the one that began last of all. */
function likeliest(grants: readonly Grant[], today: Day): Grant | null {
  const byStart = [...grants].sort((a, b) =>
    a.periodStart < b.periodStart ? 1 : a.periodStart > b.periodStart ? -1 : a.id < b.id ? 1 : -1,
  );
  return (
    byStart.find(({ periodStart, periodEnd }) => periodStart <= today && today <= periodEnd) ??
    byStart[0] ??
    null
  );
}
