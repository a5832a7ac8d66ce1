import { Get, Query } from '@nestjs/common';
import { isId } from '../../../shared/ids.js';
import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import { Html, PageController } from '../../../web/http/page.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs } from '../access.js';
import { AuditQueries } from '../audit.queries.js';
import { renderSettings } from './settings-page.js';

const pageSize = 50;

@PageController('/settings/log')
@Needs('admin')
export class LogPages {
  constructor(private readonly audit: AuditQueries) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Query('before') before: unknown): Promise<string> {
    const rows = await this.audit.page(pageSize + 1, isId(before) ? before : null);
    const shown = rows.slice(0, pageSize);
    const words = ctx.t.accounts.log;
    return renderSettings(
      ctx,
      'log',
      words.lead,
      <>
        <DataTable
          caption={ctx.t.accounts.settings.log}
          rows={shown}
          rowKey={(row) => row.id}
          density="compact"
          columns={[
            { key: 'at', header: words.at, narrow: 'line', cell: (row) => <TimeAgo ctx={ctx} at={row.at} /> },
            { key: 'who', header: words.who, narrow: 'line', cell: (row) => row.who ?? words.system },
            {
              key: 'what',
              header: words.what,
              primary: true,
              cell: (row) => words.actions[row.action] ?? row.action,
            },
            {
              key: 'details',
              header: words.details,
              cell: (row) => <code class="quiet breakable">{describe(row.details)}</code>,
            },
          ]}
        />
        {rows.length > pageSize && (
          <p class="after-table">
            <a href={`/settings/log?before=${shown.at(-1)?.id ?? ''}`}>{words.older}</a>
          </p>
        )}
      </>,
    );
  }
}

/** A list of records is counted; the records themselves are in the database. */
function describe(details: Record<string, unknown>): string {
  return Object.entries(details)
    .map(([key, value]) => `${key}: ${inWords(value)}`)
    .join(' · ');
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  const isRecords = Array.isArray(value) && value.every((entry) => typeof entry === 'object');
  return isRecords ? String(value.length) : JSON.stringify(value);
}
