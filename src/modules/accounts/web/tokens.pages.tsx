import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Field, optionsOf, problemOf, Select, SubmitRow } from '../../../web/components/form.js';
import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../access.js';
import type { Principal } from '../access.js';
import type { ApiToken } from '../api-token.entity.js';
import { ApiTokens } from '../api-tokens.js';
import { renderSettings } from './settings-page.js';

const tokenForm = z.object({ name: z.string().trim().min(1).max(80), scope: z.enum(['read', 'write']) });

@PageController('/settings/tokens')
@Needs('viewer')
export class TokensPages {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    return page(ctx, await this.tokens.listOf(who.userId), { secret: null, problems: [] });
  }

  /** Answers with the page instead of a redirect: the secret must not travel in an address or cookie. */
  @Post()
  @Html()
  async create(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readForm(tokenForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, await this.tokens.listOf(who.userId), { secret: null, problems: form.problems });
    }
    const { secret } = await this.tokens.create(who.userId, form.value.name, form.value.scope);
    return page(ctx, await this.tokens.listOf(who.userId), { secret, problems: [] });
  }

  @Post('/:id/revoke')
  async revoke(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    await this.tokens.revoke(who.userId, id);
    return seeOther('/settings/tokens', { kind: 'done', text: ctx.t.accounts.tokens.revoked });
  }
}

function page(
  ctx: PageContext,
  tokens: ApiToken[],
  { secret, problems }: { secret: string | null; problems: FieldProblem[] },
): string {
  const words = ctx.t.accounts.tokens;
  return renderSettings(
    ctx,
    'tokens',
    words.lead,
    <>
      {secret && (
        <section class="notice notice-done" role="status" aria-label={words.yours}>
          <div>
            <p>{words.shownOnce}</p>
            <code class="secret">{secret}</code>
          </div>
        </section>
      )}
      <form method="post" action="/settings/tokens" class="panel inline-form">
        <Field
          name="name"
          label={words.name}
          placeholder={words.namePlaceholder}
          error={problemOf(problems, 'name')}
          maxlength={80}
          required
        />
        <Select
          name="scope"
          label={words.scope}
          value="read"
          error={problemOf(problems, 'scope')}
          options={optionsOf(['read', 'write'], words.scopes)}
        />
        <SubmitRow label={words.create} />
      </form>
      {tokens.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <DataTable
          caption={ctx.t.accounts.settings.tokens}
          rows={tokens}
          rowKey={(token) => token.id}
          columns={[
            { key: 'name', header: words.name, primary: true, cell: (token) => token.name },
            { key: 'scope', header: words.scope, cell: (token) => words.scopes[token.scope] },
            {
              key: 'created',
              header: words.created,
              cell: (token) => <TimeAgo ctx={ctx} at={token.createdAt} />,
            },
            {
              key: 'used',
              header: words.lastUsed,
              cell: (token) =>
                token.lastUsedAt ? <TimeAgo ctx={ctx} at={token.lastUsedAt} /> : ctx.t.shell.words.never,
            },
            {
              key: 'revoke',
              header: ctx.t.shell.words.actions,
              align: 'end',
              cell: (token) => (
                <form method="post" action={`/settings/tokens/${token.id}/revoke`}>
                  <button type="submit" class="btn btn-sm">
                    {words.revoke}
                  </button>
                </form>
              ),
            },
          ]}
        />
      )}
    </>,
  );
}
