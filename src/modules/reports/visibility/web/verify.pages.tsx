import { Get } from '@nestjs/common';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { ReportQueries } from '../report.queries.js';
import type { Difference } from '../verifying/look-at-snapshot.js';
import { VerifyReport } from '../verifying/verify-report.js';
import type { Verification, VerifyCheck } from '../verifying/verify-report.js';
import { reportAddress, reportCrumbs, ReportRoomStyles } from './report-room.js';

/** Whether a final report is still what it was. */
@PageController('/reports/:id/verify')
export class VerifyPages {
  constructor(
    private readonly reports: ReportQueries,
    private readonly verify: VerifyReport,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.reports.one(id);
    const found = await this.verify.run(id);
    const words = ctx.t.reports.verify;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        head: <ReportRoomStyles />,
        section: 'reports',
        crumbs: reportCrumbs(ctx, report),
      },
      <VerifyView ctx={ctx} found={found} />,
    );
  }
}

const tones: Record<VerifyCheck['state'], Tone> = {
  same: 'good',
  differs: 'bad',
  missing: 'bad',
  skipped: 'off',
};

function VerifyView({ ctx, found }: { ctx: PageContext; found: Verification }) {
  const words = ctx.t.reports.verify;
  const own = reportAddress({ id: found.reportId });
  return (
    <>
      <p class={`notice ${found.ok ? 'notice-done' : 'notice-problem'}`}>{found.ok ? words.ok : words.bad}</p>
      <DataTable
        caption={words.caption}
        rows={found.checks}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', header: words.what, primary: true, cell: ({ what }) => words.whats[what] },
          {
            key: 'state',
            header: words.state,
            narrow: 'line',
            cell: (check) => <CheckState ctx={ctx} check={check} />,
          },
        ]}
      />
      {!found.ok && <p class="quiet">{words.help}</p>}
      <p class="builder-buttons">
        <a class="btn" href={`${own}/verify`}>
          {words.again}
        </a>
        <a class="btn btn-link" href={own}>
          {words.back}
        </a>
      </p>
    </>
  );
}

/** More are counted, and named by the API. */
const mostTexts = 20;

function CheckState({
  ctx,
  check: { state, reason, differences, words: reworded },
}: {
  ctx: PageContext;
  check: VerifyCheck;
}) {
  const words = ctx.t.reports.verify;
  return (
    <>
      <StatusBadge tone={tones[state]}>{words.states[state]}</StatusBadge>
      {reason && <div class="quiet">{words.reasons[reason]}</div>}
      {differences.length > 0 && <Differences ctx={ctx} differences={differences} />}
      {reworded.length > 0 && (
        <details class="builder-reworded">
          <summary>{words.reworded(reworded.length)}</summary>
          <p class="quiet">{words.rewordedHelp}</p>
          <Differences ctx={ctx} differences={reworded.slice(0, mostTexts)} />
        </details>
      )}
    </>
  );
}

function Differences({ ctx, differences }: { ctx: PageContext; differences: readonly Difference[] }) {
  const words = ctx.t.reports.verify;
  return (
    <ul class="builder-differences">
      {differences.map(({ path, stored, found }) => (
        <li key={`${path} ${stored} ${found}`}>
          <code translate={false}>{path}</code>
          <div>
            {words.stored}: <span translate={false}>{stored ?? words.nothing}</span>
          </div>
          <div>
            {words.found}: <span translate={false}>{found ?? words.nothing}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
