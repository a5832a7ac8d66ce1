import type { ComponentChildren } from 'preact';
import { Document } from '../../../../web/document.js';
import { Field, problemOf, SubmitRow } from '../../../../web/components/form.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { renderBarePage } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderHtml } from '../../../../web/render-html.js';
import { ReportRoomStyles } from '../../visibility/web/report-room.js';
import { ReportStyles, ReportView } from '../../visibility/web/report-view.js';
import type { ShareFormat } from '../make-share-file.js';
import type { OpenShare } from '../open-share-link.js';

/** What of a link somebody wants; null: the page. */
export interface AskedFor {
  token: string;
  format: ShareFormat | null;
}

const formats: readonly ShareFormat[] = ['pdf', 'xlsx'];

/** Asks search engines to stay away, as the header does. */
const noindex = <meta name="robots" content="noindex, nofollow" />;

/** The report alone: no navigation, nothing that leads into the house. */
export function renderSharedReport(
  ctx: PageContext,
  token: string,
  { document, headlines, finalisedAt }: OpenShare,
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
              {words.notice(ctx.format.day(finalisedAt))} {!headlines && words.noHeadlines}
            </p>
            <p class="no-print">{words.confidential}</p>
            <ul class="builder-files no-print" aria-label={words.files}>
              {formats.map((format) => (
                <li key={format}>
                  <a href={addressOf({ token, format })} rel="nofollow">
                    {words.formats[format]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </aside>
        <ReportView ctx={ctx} document={document} links={{ logo: () => null }} />
      </main>
    </Document>,
  );
}

export function renderSharePassword(
  ctx: PageContext,
  asked: AskedFor,
  problems: readonly FieldProblem[] = [],
): string {
  const words = ctx.t.share.page;
  return bare(
    ctx,
    asked.format === null ? words.passwordTitle : words.fileTitle,
    <>
      <p>{words.passwordLead}</p>
      <form method="post" action={addressOf(asked)}>
        <Field
          name="password"
          type="password"
          label={words.password}
          error={problemOf(problems, 'password')}
          autocomplete="off"
          maxlength={200}
          required
        />
        <SubmitRow label={asked.format === null ? words.open : words.download} />
      </form>
    </>,
  );
}

/** A file that cannot be had now. */
export function renderShareProblem(ctx: PageContext, text: string): string {
  return bare(ctx, ctx.t.share.page.fileTitle, <p>{text}</p>);
}

/** The same for links that never were, are over or were closed. */
export function renderClosedShare(ctx: PageContext): string {
  const words = ctx.t.share.page;
  return bare(ctx, words.closedTitle, <p>{words.closed}</p>);
}

function addressOf({ token, format }: AskedFor): string {
  return `/share/${token}${format === null ? '' : `/report.${format}`}`;
}

function bare(ctx: PageContext, title: string, children: ComponentChildren): string {
  return renderBarePage(ctx, { title, head: noindex }, children);
}
