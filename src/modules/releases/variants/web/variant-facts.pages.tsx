import { Body, Get, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import type { JSX } from 'preact';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { readNamedDistricts } from '../../../places/named-districts.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import type { Release } from '../../release.entity.js';
import { ReleaseStyles } from '../../web/release-rooms.js';
import { ReleaseViews } from '../../web/release-views.js';
import { releaseCrumbs } from '../../web/releases.pages.js';
import { MakeVariants } from '../make-variants.js';
import type { VariantsOutcome } from '../make-variants.js';
import { builtInKeys } from '../place-facts.js';
import { placeKey } from '../../../../shared/text/place-template.js';
import { readVariantTable } from '../read-variant-table.js';
import type { VariantTable } from '../read-variant-table.js';
import { tableRows, tableText } from '../table-text.js';
import { askedNames } from '../variant-wording.js';
import { VariantsQueries } from '../variants.queries.js';
import { madeText } from './made-text.js';
import { VariantGrid } from './variant-grid.js';
import { VariantTableForm } from './variant-table.js';
import type { TableView } from './variant-table.js';

interface Upload {
  buffer: Buffer;
}

// without a `storage` multer keeps the upload in memory: nothing unchecked touches the disk
const oneTable = FileInterceptor('table', {
  defParamCharset: 'utf8',
  limits: { fileSize: 2_000_000, files: 1, fields: 4, parts: 5, fieldSize: 1_000_000 },
});
const madeForm = z.object({
  text: z.string().max(1_000_000),
  overwrite: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((keys) => keys.filter((key) => /^\d{5}$/.test(key))),
});
/** A form may have 2,000 fields. */
const mostCells = 1_500;

/** What variants are filled with: a table, or cells to type into. */
@PageController('/releases/:id/variants')
export class VariantFactsPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly variants: VariantsQueries,
    private readonly places: PlacesQueries,
    private readonly makeVariants: MakeVariants,
  ) {}

  @Get('table')
  @Needs('editor')
  @Html()
  async tableForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const master = await this.master(id);
    return this.tablePage(ctx, master, { masterId: id, text: '', error: null, trial: null });
  }

  @Post('table')
  @Html()
  @UseInterceptors(oneTable)
  async trial(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Body() body: unknown,
    @UploadedFile() file: Upload | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const master = await this.master(id);
    const pasted = formValues(body)['text'] ?? '';
    const bytes = file?.buffer.length ? file.buffer : Buffer.from(pasted, 'utf8');
    try {
      const rows = await tableRows(bytes);
      const text = file?.buffer.length ? tableText(rows) : pasted;
      const table = readVariantTable(rows, await this.places.districts());
      response.status(table.rows.length ? 200 : 422);
      return await this.trialPage(ctx, master, text, table);
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      response.status(statusOf(error.code));
      return this.tablePage(ctx, master, {
        masterId: id,
        text: pasted,
        error: errorText(error, ctx.t),
        trial: null,
      });
    }
  }

  @Post('table/made')
  @Html()
  async make(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = madeForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const rows = await tableRows(Buffer.from(form.data.text.replace(/^\r?\n/, ''), 'utf8'));
    const table = readVariantTable(rows, await this.places.districts());
    const wish = { rows: table.rows, overwrite: form.data.overwrite };
    return made(ctx, id, await this.makeVariants.run(id, wish, who.userId));
  }

  @Get('facts')
  @Needs('editor')
  @Html()
  async gridForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.gridPage(ctx, await this.master(id), '', null);
  }

  @Post('facts')
  @Html()
  async saveGrid(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const master = await this.master(id);
    const values = formValues(body);
    const more = values['more'] ?? '';
    const { keys, unclear } = readNamedDistricts(more, await this.places.districts());
    const [first] = unclear;
    if (first) {
      response.status(422);
      const words = ctx.t.variants.problems;
      const problem =
        first.kind === 'unknown'
          ? words.unknown(first.line)
          : words.ambiguous(first.line, first.choices.join(', '));
      return this.gridPage(ctx, master, more, problem);
    }
    const names = neededNames(master);
    const facts = new Map<string, Record<string, string>>();
    for (const [field, value] of Object.entries(values)) {
      const [, ags, at] = /^fact-(\d{5})-(\d{1,3})$/.exec(field) ?? [];
      const name = names[Number(at)];
      if (ags === undefined || name === undefined) continue;
      const text = value.replace(/\r\n?/g, '\n').trim().slice(0, 4000);
      facts.set(ags, { ...facts.get(ags), [name]: text });
    }
    const rows = [...new Set([...facts.keys(), ...keys])].map((ags) => ({
      ags,
      facts: facts.get(ags) ?? {},
    }));
    return made(ctx, id, await this.makeVariants.run(id, { rows }, who.userId));
  }

  /** Throws `not-found`, and `variant-of-variant` for a variant. */
  private async master(id: string): Promise<Release> {
    const { release } = await this.views.detail(id);
    if (release.masterId !== null) throw new UserError('variant-of-variant');
    return release;
  }

  private async trialPage(
    ctx: PageContext,
    master: Release,
    text: string,
    table: VariantTable,
  ): Promise<string> {
    const plan = await this.makeVariants.trial(master.id, { rows: table.rows });
    const districts = await this.places.districtsWithKeys(table.rows.map(({ ags }) => ags));
    const asked = new Map(askedNames(master).map((name) => [placeKey(name), name]));
    const columns = new Set(table.columns.map(placeKey));
    return this.tablePage(ctx, master, {
      masterId: master.id,
      text,
      error: null,
      trial: {
        text,
        problems: table.problems,
        plan,
        districts: new Map(districts.map((district) => [district.ags, district])),
        overwrite: new Set(),
        unused: table.columns.filter((name) => !asked.has(placeKey(name))),
        missing: [...asked].flatMap(([key, name]) => (columns.has(key) || builtInKeys.has(key) ? [] : name)),
      },
    });
  }

  private tablePage(ctx: PageContext, master: Release, view: TableView): string {
    const { title, lead } = ctx.t.variants.table;
    return page(ctx, master, title, lead, <VariantTableForm ctx={ctx} view={view} />);
  }

  private async gridPage(
    ctx: PageContext,
    master: Release,
    more: string,
    problem: string | null,
  ): Promise<string> {
    const { title, lead } = ctx.t.variants.grid;
    const names = neededNames(master);
    const all = await this.variants.list(master.id);
    const rows = all.slice(0, Math.floor(mostCells / Math.max(names.length, 1)));
    const view = { masterId: master.id, language: master.language, rows, names, more, problem };
    return page(ctx, master, title, lead, <VariantGrid ctx={ctx} view={view} />);
  }
}

/** Names that no district knows by itself. */
function neededNames(master: Release): string[] {
  return askedNames(master).filter((name) => !builtInKeys.has(placeKey(name)));
}

function made(ctx: PageContext, id: string, outcome: VariantsOutcome): SeeOther {
  const own = `/releases/${id}/variants`;
  const { added, updated } = outcome;
  return seeOther(own, {
    kind: 'done',
    text: madeText(ctx, outcome),
    ...(added.length && !updated
      ? { undo: { action: `${own}/removed`, fields: { ids: added.join('\n') } } }
      : {}),
  });
}

function page(
  ctx: PageContext,
  { id, headline }: Release,
  title: string,
  lead: string,
  children: JSX.Element,
) {
  const crumbs = [
    ...releaseCrumbs(ctx),
    { label: headline, href: `/releases/${id}` },
    { label: ctx.t.variants.tab, href: `/releases/${id}/variants` },
  ];
  return renderPage(ctx, { title, lead, section: 'releases', crumbs, head: <ReleaseStyles /> }, children);
}
