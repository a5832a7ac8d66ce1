import { dayOf } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Checkbox, Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { DataTable } from '../../../../web/components/table.js';
import { DayTime, TimeAgo } from '../../../../web/components/time.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { renderPage } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import { reportCrumbs } from '../../visibility/web/report-room.js';
import type { SharedReport, ShareLinkRow } from '../share-links.queries.js';
import { shareState } from '../share-state.js';
import type { ShareState } from '../share-state.js';

export interface SharesView {
  report: SharedReport;
  rows: readonly ShareLinkRow[];
  values?: FormValues;
  problems?: readonly FieldProblem[];
  /** Of the link that was made a moment ago. */
  address?: string;
}

const tones: Record<ShareState, Tone> = { open: 'good', expired: 'off', revoked: 'off' };

export function renderShares(ctx: PageContext, view: SharesView): string {
  const words = ctx.t.share.manage;
  const { report, rows, address } = view;
  return renderPage(
    ctx,
    {
      title: words.titleOf(report.title),
      lead: words.lead,
      section: 'reports',
      crumbs: reportCrumbs(ctx, report),
      head: <RoomStyles />,
    },
    <>
      {address && <NewLink ctx={ctx} address={address} />}
      <NewLinkForm ctx={ctx} view={view} />
      <section>
        <h2>{words.list}</h2>
        {rows.length ? (
          <LinkTable ctx={ctx} rows={rows} />
        ) : (
          <EmptyState title={words.none} text={words.noneText} />
        )}
      </section>
    </>,
  );
}

function NewLink({ ctx, address }: { ctx: PageContext; address: string }) {
  const words = ctx.t.share.manage;
  return (
    <section class="notice notice-done" role="status" aria-label={words.made}>
      <div>
        <p>{words.shownOnce}</p>
        <code class="secret">{address}</code>
      </div>
    </section>
  );
}

function NewLinkForm({
  ctx,
  view: { report, values = {}, problems = [] },
}: {
  ctx: PageContext;
  view: SharesView;
}) {
  const words = ctx.t.share.manage;
  if (report.status !== 'final') return <p>{words.onlyFinal}</p>;
  if (report.audience === 'internal') return <p>{words.onlyOutside}</p>;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <form method="post" action={`/reports/${report.id}/shares`} class="panel">
      <FormProblems t={ctx.t} problems={problems} />
      <Field {...field('label')} label={words.label} hint={words.labelHint} maxlength={200} required />
      <div class="room-moment">
        <Field
          {...field('lastDay')}
          label={words.lastDay}
          note={optional}
          hint={words.lastDayHint}
          type="date"
        />
        <Field
          {...field('password')}
          value=""
          label={words.password}
          note={optional}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
          maxlength={200}
        />
      </div>
      <Checkbox
        name="headlines"
        label={words.headlines}
        hint={words.headlinesHint}
        checked={values['headlines'] === 'on'}
      />
      <SubmitRow label={words.create} />
    </form>
  );
}

function LinkTable({ ctx, rows }: { ctx: PageContext; rows: readonly ShareLinkRow[] }) {
  const words = ctx.t.share.manage;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  return (
    <>
      <DataTable
        caption={words.list}
        rows={rows}
        rowKey={({ link }) => link.id}
        columns={[
          {
            key: 'label',
            header: words.label,
            primary: true,
            cell: ({ link }) => (
              <>
                {link.label}
                <div class="quiet">{conditions(ctx, link)}</div>
              </>
            ),
          },
          {
            key: 'state',
            header: words.state,
            cell: ({ link }) => <State ctx={ctx} link={link} today={today} />,
          },
          {
            key: 'created',
            header: words.created,
            cell: ({ link }) => <TimeAgo ctx={ctx} at={link.createdAt} />,
          },
          { key: 'views', header: words.views, cell: (row) => <Views ctx={ctx} row={row} /> },
          {
            key: 'revoke',
            header: ctx.t.shell.words.actions,
            narrow: 'corner',
            cell: ({ link }) =>
              shareState(link, today) === 'open' && (
                <form method="post" action={`/reports/${link.reportId}/shares/${link.id}/revocation`}>
                  <button type="submit" class="btn btn-sm" aria-label={words.revokeOf(link.label)}>
                    {words.revoke}
                  </button>
                </form>
              ),
          },
        ]}
      />
      <p class="quiet room-prose">{words.viewsHint}</p>
    </>
  );
}

function conditions({ t, format }: PageContext, link: ShareLinkRow['link']): string {
  const words = t.share.manage;
  return [
    link.lastDay === null ? words.unlimited : words.until(format.day(link.lastDay)),
    ...(link.passwordHash === null ? [] : [words.protected]),
    ...(link.headlines ? [words.withHeadlines] : []),
  ].join(' · ');
}

function State({ ctx, link, today }: { ctx: PageContext; link: ShareLinkRow['link']; today: Day }) {
  const state = shareState(link, today);
  return <StatusBadge tone={tones[state]}>{ctx.t.share.manage.states[state]}</StatusBadge>;
}

function Views({ ctx, row: { days, views } }: { ctx: PageContext; row: ShareLinkRow }) {
  const words = ctx.t.share.manage;
  if (!views) return <span class="quiet">{words.never}</span>;
  return (
    <details>
      <summary>{words.viewCount(views)}</summary>
      <ul class="room-lines">
        {days.map(({ day, views: times }) => (
          <li key={day}>
            <DayTime ctx={ctx} day={day} />: {ctx.format.number(times)}
          </li>
        ))}
      </ul>
    </details>
  );
}
