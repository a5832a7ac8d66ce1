import { Get, Header } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiDescription } from './api-description.js';
import { Public } from './modules/accounts/access.js';
import { DataTable } from './web/components/table.js';
import { Html, PageController } from './web/http/page.js';
import { renderPage } from './web/layout.js';
import { Ctx } from './web/page-context.js';
import type { PageContext } from './web/page-context.js';

interface Route {
  method: string;
  path: string;
  summary: string;
  /** Names of what may stand in the query. */
  parameters: string[];
}

/** The interface for programs, as a document for machines and as a page for people. */
@PageController('api')
export class ApiPage {
  constructor(private readonly description: ApiDescription) {}

  /** Names routes and fields, no data: scripts may read it without a token. */
  @Get('openapi.json')
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  document(): OpenAPIObject {
    return this.description.get();
  }

  @Get()
  @Html()
  page(@Ctx() ctx: PageContext): string {
    const words = ctx.t.api;
    const groups = routesByTag(this.description.get());
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        action: (
          <a class="btn btn-primary" href="/api/openapi.json">
            {words.openapi}
          </a>
        ),
      },
      <>
        <section class="panel">
          <h2>{words.start}</h2>
          <p>{words.startText}</p>
          <pre class="code" tabIndex={0}>
            <code>{`curl -H "Authorization: Bearer $TOKEN" ${ctx.origin}/api/v1/mentions?limit=10`}</code>
          </pre>
          <p class="quiet">{words.rules}</p>
        </section>
        {groups.map(([tag, routes]) => (
          <section key={tag}>
            <h2>{tag}</h2>
            <DataTable
              caption={tag}
              rows={routes}
              rowKey={(route) => `${route.method} ${route.path}`}
              density="compact"
              columns={[
                {
                  key: 'method',
                  header: words.method,
                  narrow: 'line',
                  cell: (route) => <code>{route.method}</code>,
                },
                {
                  key: 'path',
                  header: words.path,
                  primary: true,
                  cell: (route) => <code>{route.path}</code>,
                },
                {
                  key: 'summary',
                  header: words.summary,
                  cell: (route) => <span lang="en">{route.summary}</span>,
                },
                {
                  key: 'parameters',
                  header: words.parameters,
                  cell: (route) => route.parameters.join(', ') || null,
                },
              ]}
            />
          </section>
        ))}
      </>,
    );
  }
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

function routesByTag(document: OpenAPIObject): [string, Route[]][] {
  const groups = new Map<string, Route[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const tag = operation.tags?.[0] ?? 'api';
      const parameters = (operation.parameters ?? []).flatMap((parameter) =>
        'in' in parameter && parameter.in === 'query' ? [parameter.name] : [],
      );
      const route = { method: method.toUpperCase(), path, summary: operation.summary ?? '', parameters };
      groups.set(tag, [...(groups.get(tag) ?? []), route]);
    }
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}
