import type { ComponentChildren } from 'preact';
import { asset } from '../../../../web/assets.js';
import { ExportMenu } from '../../../../web/components/export-menu.js';
import { Field, SubmitRow } from '../../../../web/components/form.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { DataTable } from '../../../../web/components/table.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import type { Messages } from '../../../../web/i18n/messages.js';
import { renderPage } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { FigureImport } from '../imports/import-figures.js';
import type { RowProblem, WrongRow } from '../imports/judge-figures.js';
import { mostFigureBytes } from '../imports/read-figure-file.js';
import type { FigureRow } from '../imports/read-figure-file.js';
import { figureProblems } from '../refuse-figure.js';
import type { FigureProblem } from '../refuse-figure.js';

export const figureImportAddress = '/outlets/figures';

/** Problems that one page lists. */
const mostShown = 200;

export interface FigureTrial {
  rows: readonly FigureRow[];
  result: FigureImport;
}

/** The page of the import: upload and columns, above them the result of a trial run. `problem`: why the last file was refused. */
export function renderFigureImport(
  ctx: PageContext,
  { trial, problem }: { trial?: FigureTrial; problem?: string } = {},
): string {
  const words = ctx.t.figures.import;
  return renderPage(
    ctx,
    {
      title: words.title,
      lead: words.lead,
      section: 'outlets',
      crumbs: [{ label: ctx.t.outlets.title, href: '/outlets' }],
      head: (
        <>
          <RoomStyles />
          <link rel="stylesheet" href={asset('/static/imports.css')} />
          <script type="module" src={asset('/static/imports.js')} />
        </>
      ),
    },
    <>
      {trial && <Trial ctx={ctx} trial={trial} />}
      <Upload ctx={ctx} problem={problem} />
      <Columns ctx={ctx} />
    </>,
  );
}

function Upload({ ctx, problem }: { ctx: PageContext; problem: string | undefined }) {
  const words = ctx.t.figures.import;
  const limit = ctx.format.bytes(mostFigureBytes);
  return (
    <section class="panel" aria-labelledby="upload-title">
      <h2 id="upload-title">{words.upload}</h2>
      <form
        method="post"
        action={figureImportAddress}
        encType="multipart/form-data"
        data-most-bytes={mostFigureBytes}
        data-too-large={words.tooLarge(limit)}
      >
        <Field
          name="list"
          type="file"
          label={words.file}
          hint={words.fileHint(limit)}
          error={problem}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
        />
        <SubmitRow label={words.try} />
      </form>
    </section>
  );
}

function Columns({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.figures.import;
  return (
    <section>
      <div class="room-head">
        <h2>{words.columns}</h2>
        <ExportMenu ctx={ctx} path={`${figureImportAddress}/export`} />
      </div>
      <p class="quiet room-prose">{words.columnsText}</p>
      <dl class="facts">
        {Object.entries(words.columnRows).map(([key, [name, text]]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.example}</h3>
      <pre class="import-example">{words.exampleText}</pre>
    </section>
  );
}

function Trial({ ctx, trial: { rows, result } }: { ctx: PageContext; trial: FigureTrial }) {
  const words = ctx.t.figures.import;
  const { added, known, withdrawn, rejected } = result;
  const parts = [
    words.add(added),
    ...(known ? [words.known(known)] : []),
    ...(withdrawn ? [words.withdrawn(withdrawn)] : []),
    ...(rejected.length ? [words.wrong(rejected.length)] : []),
  ];
  return (
    <section aria-labelledby="trial-title">
      <h2 id="trial-title">{words.trial}</h2>
      <p>{parts.join(' · ')}</p>
      {rejected.length > 0 && (
        <>
          <p>{words.wrongNote}</p>
          <Problems ctx={ctx} rejected={rejected} />
        </>
      )}
      {!rejected.length && !added && <p>{words.nothingNew}</p>}
      {!rejected.length && added > 0 && <TakeOver ctx={ctx} rows={rows} added={added} />}
    </section>
  );
}

/** The rows travel with the form, so that nothing has to be kept between a trial run and its import. */
function TakeOver({ ctx, rows, added }: { ctx: PageContext; rows: readonly FigureRow[]; added: number }) {
  return (
    <form method="post" action={`${figureImportAddress}/import`} encType="multipart/form-data">
      <input type="hidden" name="rows" value={JSON.stringify(rows)} />
      <SubmitRow
        label={ctx.t.figures.import.takeOver(added)}
        cancel={{ label: ctx.t.shell.actions.cancel, href: figureImportAddress }}
      />
    </form>
  );
}

function Problems({ ctx, rejected }: { ctx: PageContext; rejected: readonly WrongRow[] }) {
  const words = ctx.t.figures.import;
  const more = rejected.length - mostShown;
  return (
    <>
      <DataTable
        caption={words.wrong(rejected.length)}
        density="compact"
        rows={rejected.slice(0, mostShown)}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', header: words.line, primary: true, cell: ({ line }) => ctx.format.number(line) },
          {
            key: 'column',
            header: words.column,
            cell: ({ column }) => (column ? words.columnNames[column] : words.whole),
          },
          { key: 'value', header: words.cell, cell: ({ value }): ComponentChildren => value || '–' },
          { key: 'reason', header: words.problem, cell: ({ reason }) => rowProblemText(reason, ctx.t) },
        ]}
      />
      {more > 0 && <p class="quiet">{words.more(more)}</p>}
    </>
  );
}

/** Why a row cannot be taken over, and what mends it. */
export function rowProblemText(reason: RowProblem, t: Messages): string {
  return isFigureReason(reason)
    ? errorText({ code: reason, params: {} }, t)
    : t.figures.import.reasons[reason];
}

function isFigureReason(reason: RowProblem): reason is FigureProblem {
  return (figureProblems as readonly string[]).includes(reason);
}
