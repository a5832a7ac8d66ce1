import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { isAliasName, readSpellings } from '../alias-spellings.js';
import { AliasQueries } from '../alias-sets.queries.js';
import type { AliasRow } from '../alias-sets.queries.js';
import { SaveAliasSet } from '../save-alias-set.js';
import { describeQueryError } from '../watch-query.js';
import { InboxAssets } from './inbox-assets.js';
import { WatchAliasForm } from './watch-alias-form.js';
import { WatchAliasList } from './watch-alias-list.js';

const room = '/watches/aliases';

/** Lists of spellings that queries call by `@name`. Stands before `/watches/:id` in the module, or `aliases` would be taken for an id. */
@PageController(room)
export class WatchAliasPages {
  constructor(
    private readonly aliases: AliasQueries,
    private readonly saveAlias: SaveAliasSet,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const words = ctx.t.watches.alias;
    const rows = await this.aliases.all();
    return renderPage(
      ctx,
      {
        title: words.title,
        section: 'watches',
        lead: words.lead,
        crumbs: [{ label: ctx.t.shell.nav.watches, href: '/watches' }],
        head: <InboxAssets />,
        action: rows.length > 0 && mayEdit(ctx) && (
          <a class="btn btn-primary" href={`${room}/new`}>
            {words.add}
          </a>
        ),
      },
      <WatchAliasList ctx={ctx} rows={rows} />,
    );
  }

  @Get('new')
  @Html()
  @Needs('editor')
  form(@Ctx() ctx: PageContext): string {
    return page(ctx, null, {}, []);
  }

  @Post()
  @Html()
  create(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    return this.save(ctx, who, null, formValues(body), response);
  }

  @Get(':id')
  @Html()
  async edit(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const row = await this.row(id);
    const { name, spellings } = row.set;
    return page(ctx, row, { name, spellings: spellings.join('\n') }, []);
  }

  @Post(':id')
  @Html()
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    return this.save(ctx, who, await this.row(id), formValues(body), response);
  }

  @Post(':id/remove')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const { name, spellings } = (await this.row(id)).set;
    const words = ctx.t.watches.alias;
    const kept = await this.saveAlias.remove(id, who.userId);
    if (kept) return seeOther(room, { kind: 'problem', text: words.inUse(kept.watches.join(', ')) });
    return seeOther(room, {
      kind: 'done',
      text: words.removed(name),
      undo: { action: room, fields: { name, spellings: spellings.join('\n') } },
    });
  }

  private async save(
    ctx: PageContext,
    who: Principal,
    row: AliasRow | null,
    values: FormValues,
    response: Response,
  ): Promise<SeeOther | string> {
    const words = ctx.t.watches.alias;
    const again = (problems: FieldProblem[]) => {
      response.status(422);
      return page(ctx, row, values, problems);
    };
    const name = (values['name'] ?? '').trim().replace(/^@/, '');
    const reading = readSpellings(values['spellings'] ?? '');
    const problems: FieldProblem[] = isAliasName(name) ? [] : [{ path: 'name', message: words.badName }];
    if (reading.kind !== 'spellings')
      problems.push({ path: 'spellings', message: problemText(ctx, reading) });
    if (problems.length || reading.kind !== 'spellings') return again(problems);
    const outcome = await this.saveAlias.save(
      row?.set.id ?? null,
      { name, spellings: reading.spellings },
      who.userId,
    );
    if (outcome.kind === 'name-taken') return again([{ path: 'name', message: words.nameTaken(name) }]);
    if (outcome.kind === 'in-use')
      return again([{ path: 'name', message: words.inUse(outcome.watches.join(', ')) }]);
    const { reworded, left } = outcome;
    const told = left.length
      ? `${words.saved(name, reworded)} ${words.left(left.join(', '))}`
      : words.saved(name, reworded);
    return seeOther(room, {
      kind: 'done',
      text: told,
      ...(row && {
        undo: {
          action: `${room}/${row.set.id}`,
          fields: { name: row.set.name, spellings: row.set.spellings.join('\n') },
        },
      }),
    });
  }

  private async row(id: string): Promise<AliasRow> {
    const row = await this.aliases.row(id);
    if (!row) throw notFound('alias');
    return row;
  }
}

function problemText(
  ctx: PageContext,
  reading: Exclude<ReturnType<typeof readSpellings>, { kind: 'spellings' }>,
): string {
  const words = ctx.t.watches.alias;
  switch (reading.kind) {
    case 'none':
      return words.noSpellings;
    case 'too-many':
      return words.tooMany;
    case 'unreadable':
      return words.badLine(reading.line, describeQueryError(reading.error, ctx.locale).reason);
  }
}

function page(ctx: PageContext, row: AliasRow | null, values: FormValues, problems: FieldProblem[]): string {
  const words = ctx.t.watches.alias;
  return renderPage(
    ctx,
    {
      title: row ? `@${row.set.name}` : words.add,
      section: 'watches',
      width: 'narrow',
      crumbs: [
        { label: ctx.t.shell.nav.watches, href: '/watches' },
        { label: words.title, href: room },
      ],
      head: <InboxAssets />,
    },
    <WatchAliasForm ctx={ctx} row={row} values={values} problems={problems} />,
  );
}
