import { asset } from '../../../../web/assets.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Report } from '../report.entity.js';
import type { ReportSummary } from '../report.queries.js';

/** Style sheets of this room, for `head`. */
export function ReportRoomStyles() {
  return (
    <>
      <RoomStyles />
      <link rel="stylesheet" href={asset('/static/reports.css')} />
    </>
  );
}

export function reportAddress({ id }: Pick<Report, 'id'>): string {
  return `/reports/${id}`;
}

/** The way to a page of this room, below `report` if there is one. */
export function reportCrumbs(ctx: PageContext, report: Pick<Report, 'id' | 'title'> | null = null) {
  const list = { label: ctx.t.reports.title, href: '/reports' };
  return report ? [list, { label: report.title, href: reportAddress(report) }] : [list];
}

export function ReportState({ ctx, status }: { ctx: PageContext; status: Report['status'] }) {
  return (
    <StatusBadge tone={status === 'final' ? 'good' : 'neutral'}>{ctx.t.reports.states[status]}</StatusBadge>
  );
}

export function periodText(
  ctx: PageContext,
  { periodStart, periodEnd }: Pick<ReportSummary, 'periodStart' | 'periodEnd'>,
) {
  return ctx.t.reports.period(ctx.format.day(periodStart), ctx.format.day(periodEnd));
}
