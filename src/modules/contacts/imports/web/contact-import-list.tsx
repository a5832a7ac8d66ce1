import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Field, SubmitRow } from '../../../../web/components/form.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import { asset } from '../../../../web/assets.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import { renderPage } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import { ContactFileStyles } from '../../web/contact-file-styles.js';
import { mostFileBytes } from '../contact-import-files.js';
import type { ContactImportState } from '../contact-import.entity.js';
import type { ContactImportRow } from '../contact-imports.queries.js';

export const importsAddress = '/contacts/imports';

const tones: Record<ContactImportState, Tone> = {
  mapping: 'decide',
  checked: 'decide',
  done: 'good',
  undone: 'off',
  discarded: 'off',
};

export function ContactImportBadge({ ctx, state }: { ctx: PageContext; state: ContactImportState }) {
  return <StatusBadge tone={tones[state]}>{ctx.t.contactFiles.imports.states[state]}</StatusBadge>;
}

export function ImportStyles() {
  return (
    <>
      <ContactFileStyles />
      <link rel="stylesheet" href={asset('/static/imports.css')} />
      <script type="module" src={asset('/static/imports.js')} />
    </>
  );
}

/** All imports, and the form for a new one; `problem` says why the last upload was refused. */
export function renderContactImports(
  ctx: PageContext,
  answer: ListAnswer<ContactImportRow>,
  problem?: string,
): string {
  const words = ctx.t.contactFiles.imports;
  const limit = ctx.format.bytes(mostFileBytes);
  return renderPage(
    ctx,
    {
      title: words.title,
      section: 'contacts',
      lead: words.lead,
      crumbs: [{ label: ctx.t.contacts.title, href: '/contacts' }],
      head: <ImportStyles />,
    },
    <>
      <section class="panel" aria-labelledby="upload-title">
        <h2 id="upload-title">{words.upload.title}</h2>
        <form
          method="post"
          action={importsAddress}
          encType="multipart/form-data"
          data-most-bytes={mostFileBytes}
          data-too-large={words.upload.tooLarge(limit)}
        >
          <Field
            name="list"
            type="file"
            label={words.upload.file}
            hint={words.upload.hint(limit)}
            error={problem}
            accept=".csv,.tsv,.txt,.xlsx,.vcf,.vcard,text/csv,text/vcard,text/x-vcard,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
          />
          <SubmitRow label={words.upload.submit} />
        </form>
      </section>
      <ImportTable ctx={ctx} answer={answer} />
    </>,
  );
}

function ImportTable({ ctx, answer }: { ctx: PageContext; answer: ListAnswer<ContactImportRow> }) {
  const words = ctx.t.contactFiles.imports.list;
  if (!answer.items.length && !ctx.query.has('cursor'))
    return (
      <EmptyState
        title={words.emptyTitle}
        text={words.emptyText}
        example={{ label: words.exampleLabel, children: <pre class="import-example">{words.example}</pre> }}
      />
    );
  return (
    <section>
      <DataTable
        caption={words.caption}
        rows={answer.items}
        rowKey={(row) => row.import.id}
        columns={[
          {
            key: 'file',
            header: words.file,
            primary: true,
            cell: ({ import: found }) => (
              <>
                <a class="import-wrap" href={`${importsAddress}/${found.id}`}>
                  {found.fileName}
                </a>{' '}
                <ContactImportBadge ctx={ctx} state={found.state} />
              </>
            ),
          },
          {
            key: 'result',
            header: words.result,
            cell: ({ import: found }) =>
              found.state === 'done' || found.state === 'undone'
                ? words.counts(found.created, found.changed)
                : '–',
          },
          { key: 'source', header: words.source, cell: ({ import: found }) => found.source || '–' },
          { key: 'who', header: words.who, narrow: 'line', cell: ({ who }) => who ?? words.byCommandLine },
          {
            key: 'when',
            header: words.when,
            narrow: 'line',
            cell: ({ import: found }) => <TimeAgo ctx={ctx} at={found.createdAt} />,
          },
        ]}
      />
      <Pager ctx={ctx} nextCursor={answer.nextCursor} shown={answer.items.length} />
    </section>
  );
}
