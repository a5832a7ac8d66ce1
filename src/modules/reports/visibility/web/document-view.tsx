import type { PageContext } from '../../../../web/page-context.js';
import type { ReportDocument } from '../report-document.js';
import type { Report } from '../report.entity.js';
import { marked } from '../mark-draft.js';
import { reportAddress } from './report-room.js';
import { ReportView } from './report-view.js';

/** The report beneath a title of the page, each section with the way to its text. */
export function DocumentView({
  ctx,
  report,
  document,
  top = 2,
}: {
  ctx: PageContext;
  report: Pick<Report, 'id' | 'status'>;
  document: ReportDocument;
  top?: 1 | 2;
}) {
  const words = ctx.t.reports.builder;
  return (
    <ReportView
      ctx={ctx}
      document={marked(report, document)}
      top={top}
      links={{
        section: ({ key, title }) => (
          <a
            class="builder-copy no-print"
            lang={ctx.locale}
            href={`${reportAddress(report)}/text/${key}`}
            aria-label={words.copyTextOf(title)}
          >
            {words.copyText}
          </a>
        ),
      }}
    />
  );
}

/** Computing a draft takes a moment, so the page does not wait for it. Without script a link leads there. */
export function LazyPreview({ ctx, report }: { ctx: PageContext; report: Pick<Report, 'id'> }) {
  const words = ctx.t.reports.builder;
  const address = `${reportAddress(report)}/preview`;
  return (
    <div id="report-preview" hx-get={`${address}?part=1`} hx-trigger="load" hx-swap="outerHTML">
      <p class="quiet builder-loading" role="status">
        {words.loading}
      </p>
      <p>
        <a href={address}>{words.openPreview}</a>
      </p>
    </div>
  );
}
