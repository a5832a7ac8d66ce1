import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Field, SubmitRow } from '../../../../web/components/form.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import { renderPage } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ImportRow } from '../imports.queries.js';
import type { ImportState } from '../mention-import.entity.js';
import { ImportAssets } from './import-assets.js';

export const importsAddress = '/mentions/imports';

const tones: Record<ImportState, Tone> = {
  mapping: 'decide',
  checking: 'neutral',
  checked: 'decide',
  running: 'neutral',
  done: 'good',
  cancelling: 'neutral',
  cancelled: 'off',
  failed: 'bad',
  undoing: 'neutral',
  undone: 'off',
};

/** The state of an import in a word; what waits for a person is amber. */
export function ImportStateBadge({ ctx, state }: { ctx: Pick<PageContext, 't'>; state: ImportState }) {
  return <StatusBadge tone={tones[state]}>{ctx.t.imports.states[state]}</StatusBadge>;
}

/** All imports, and the form for a new one; `problem` says why the last upload was refused. */
export function renderImports(
  ctx: PageContext,
  answer: ListAnswer<ImportRow>,
  { limit, problem }: { limit: number; problem?: string },
): string {
  const words = ctx.t.imports;
  return renderPage(
    ctx,
    {
      title: words.title,
      section: 'inbox',
      lead: words.lead,
      crumbs: [{ label: ctx.t.mentions.inbox, href: '/mentions' }],
      head: <ImportAssets />,
    },
    <>
      <section class="panel" aria-labelledby="upload-title">
        <h2 id="upload-title">{words.upload.title}</h2>
        <form
          method="post"
          action={importsAddress}
          encType="multipart/form-data"
          data-most-bytes={limit}
          data-too-large={words.upload.tooLarge(ctx.format.bytes(limit))}
        >
          <Field
            name="list"
            type="file"
            label={words.upload.file}
            hint={words.upload.hint(ctx.format.bytes(limit))}
            error={problem}
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
          />
          <SubmitRow label={words.upload.submit} />
        </form>
      </section>
      <ImportTable ctx={ctx} answer={answer} />
    </>,
  );
}

function ImportTable({ ctx, answer }: { ctx: PageContext; answer: ListAnswer<ImportRow> }) {
  const words = ctx.t.imports.list;
  if (!answer.items.length && !ctx.query.has('cursor')) {
    return (
      <EmptyState
        title={words.emptyTitle}
        text={words.emptyText}
        example={{ label: words.exampleLabel, children: <pre class="import-example">{words.example}</pre> }}
      />
    );
  }
  const columns: Column<ImportRow>[] = [
    {
      key: 'file',
      header: words.file,
      primary: true,
      cell: (row) => <a href={`${importsAddress}/${row.import.id}`}>{row.import.fileName}</a>,
    },
    {
      key: 'state',
      header: words.state,
      narrow: 'corner',
      cell: (row) => <ImportStateBadge ctx={ctx} state={row.import.state} />,
    },
    {
      key: 'rows',
      header: words.rows,
      align: 'end',
      cell: (row) => (row.import.total === null ? '–' : ctx.format.number(row.import.total)),
    },
    {
      key: 'accepted',
      header: words.accepted,
      align: 'end',
      cell: ({ import: { state, accepted, removed } }) =>
        ['running', 'done', 'undoing', 'undone'].includes(state)
          ? ctx.format.number(accepted - removed)
          : '–',
    },
    { key: 'who', header: words.who, narrow: 'line', cell: (row) => row.who ?? words.byCommandLine },
    {
      key: 'when',
      header: words.when,
      narrow: 'line',
      cell: (row) => <TimeAgo ctx={ctx} at={row.import.createdAt} />,
    },
  ];
  return (
    <section>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={answer.items}
        rowKey={(row) => row.import.id}
      />
      <Pager ctx={ctx} nextCursor={answer.nextCursor} shown={answer.items.length} />
    </section>
  );
}
