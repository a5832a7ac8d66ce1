import { Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requireId } from '../../../../shared/ids.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { readContactFilter } from '../../contact-filter.js';
import { ContactFileStyles } from '../../web/contact-file-styles.js';
import { contactExportFormats } from '../contact-export.entity.js';
import type { ContactExportFormat } from '../contact-export.entity.js';
import { ContactExportQueries } from '../contact-exports.queries.js';
import type { ContactExportRow } from '../contact-exports.queries.js';
import { ExportContacts } from '../export-contacts.js';
import { ExportableContacts } from '../exportable-contacts.js';
import type { ExportScope } from '../exportable-contacts.js';
import { sendContacts } from '../send-contacts.js';

/** Contacts as files, and who took them. */
@PageController('/contacts')
@Needs('editor')
export class ContactExportPages {
  constructor(
    private readonly exports: ContactExportQueries,
    private readonly exportContacts: ExportContacts,
    private readonly contacts: ExportableContacts,
  ) {}

  @Get('exports')
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const words = ctx.t.contactFiles.exports;
    const { items, nextCursor } = await this.exports.list({
      limit: 50,
      cursor: ctx.query.get('cursor') ?? undefined,
    });
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        section: 'contacts',
        crumbs: [{ label: ctx.t.contacts.title, href: '/contacts' }],
        head: <ContactFileStyles />,
      },
      items.length ? (
        <>
          <ExportTable ctx={ctx} rows={items} />
          <Pager ctx={ctx} nextCursor={nextCursor} shown={items.length} />
        </>
      ) : (
        <EmptyState
          title={words.emptyTitle}
          text={words.emptyText}
          action={
            <a class="btn" href="/contacts">
              {ctx.t.contacts.title}
            </a>
          }
        />
      ),
    );
  }

  /** What the page at `/contacts` shows with the same filter, or the members of the list that `list` names. */
  @Get(contactExportFormats.map((format) => `export.${format}`))
  async file(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const listId = ctx.query.get('list');
    const scope: ExportScope = listId
      ? { kind: 'list', id: requireId(listId) }
      : { kind: 'filter', filter: readContactFilter(ctx.query) };
    const format = contactExportFormats.find((each) => ctx.path.endsWith(`.${each}`)) ?? 'csv';
    await this.send(ctx, who, request, response, scope, format);
  }

  @Get(':id/card.vcf')
  async card(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(ctx, who, request, response, { kind: 'contact', id }, 'vcf');
  }

  private async send(
    ctx: PageContext,
    { userId }: Principal,
    { method }: Request,
    response: Response,
    scope: ExportScope,
    format: ContactExportFormat,
  ): Promise<void> {
    // whoever only asks for the head takes nothing along
    const views =
      method === 'HEAD'
        ? await this.contacts.of(scope)
        : await this.exportContacts.run(scope, { format, way: 'page' }, userId);
    await sendContacts(ctx, response, format, views);
  }
}

function ExportTable({ ctx, rows }: { ctx: PageContext; rows: readonly ContactExportRow[] }) {
  const words = ctx.t.contactFiles.exports;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={(row) => row.export.id}
      columns={[
        {
          key: 'when',
          header: words.when,
          primary: true,
          cell: (row) => <TimeAgo ctx={ctx} at={row.export.at} />,
        },
        { key: 'who', header: words.who, narrow: 'line', cell: ({ who }) => who ?? words.nobody },
        { key: 'what', header: words.what, cell: (row) => <What ctx={ctx} row={row} /> },
        {
          key: 'count',
          header: words.count,
          align: 'end',
          cell: (row) => ctx.format.number(row.export.contacts),
        },
        {
          key: 'format',
          header: words.format,
          narrow: 'line',
          cell: (row) => words.formats[row.export.format],
        },
        { key: 'way', header: words.way, narrow: 'line', cell: (row) => words.ways[row.export.way] },
      ]}
    />
  );
}

function What({ ctx, row: { export: found } }: { ctx: PageContext; row: ContactExportRow }) {
  const words = ctx.t.contactFiles.exports;
  const { q, ...codes } = found.filter;
  if (found.scope === 'contact') return <a href={`/contacts/${found.subjectId}`}>{words.scopes.contact}</a>;
  if (found.scope === 'list') return <>{words.scopes.list}</>;
  if (q === undefined && !Object.keys(codes).length) return <>{words.scopes.filter}</>;
  return (
    <>
      <a href={`/contacts?${new URLSearchParams(codes).toString()}`}>{words.filtered}</a>
      {q !== undefined && <span class="quiet"> ({words.searched})</span>}
    </>
  );
}
