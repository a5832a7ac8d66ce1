import type { ComponentChildren } from 'preact';
import { Document } from '../../../../web/document.js';
import { Field, problemOf, SubmitRow } from '../../../../web/components/form.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { renderBarePage } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderHtml } from '../../../../web/render-html.js';
import { ReportRoomStyles } from '../../visibility/web/report-room.js';
import { ReportStyles, ReportView } from '../../visibility/web/report-view.js';
import type { OpenedShare } from '../open-share-link.js';

/** Asks search engines to stay away, as the header does. */
const noindex = <meta name="robots" content="noindex, nofollow" />;

/** The report alone: no navigation, nothing that leads into the house. */
export function renderSharedReport(
  ctx: PageContext,
  { document, headlines, finalisedAt }: Extract<OpenedShare, { kind: 'open' }>,
): string {
  const words = ctx.t.share.page;
  return renderHtml(
    <Document
      ctx={ctx}
      title={document.title}
      head={
        <>
          {noindex}
          <ReportStyles />
          <ReportRoomStyles />
        </>
      }
      bodyClass="builder-alone"
    >
      <main id="content" tabIndex={-1}>
        <aside class="notice" aria-label={words.shared}>
          <div>
            <strong>{words.shared}</strong>
            <p>
              {finalisedAt && words.notice(ctx.format.day(finalisedAt))} {!headlines && words.noHeadlines}
            </p>
            <p class="no-print">{words.confidential}</p>
          </div>
        </aside>
        <ReportView ctx={ctx} document={document} links={{ logo: () => null }} />
      </main>
    </Document>,
  );
}

export function renderSharePassword(
  ctx: PageContext,
  token: string,
  problems: readonly FieldProblem[] = [],
): string {
  const words = ctx.t.share.page;
  return bare(
    ctx,
    words.passwordTitle,
    <>
      <p>{words.passwordLead}</p>
      <form method="post" action={`/share/${token}`}>
        <Field
          name="password"
          type="password"
          label={words.password}
          error={problemOf(problems, 'password')}
          autocomplete="off"
          maxlength={200}
          required
        />
        <SubmitRow label={words.open} />
      </form>
    </>,
  );
}

/** The same for links that never were, are over or were closed. */
export function renderClosedShare(ctx: PageContext): string {
  const words = ctx.t.share.page;
  return bare(ctx, words.closedTitle, <p>{words.closed}</p>);
}

function bare(ctx: PageContext, title: string, children: ComponentChildren): string {
  return renderBarePage(ctx, { title, head: noindex }, children);
}
