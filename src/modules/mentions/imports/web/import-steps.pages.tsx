import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderFragment } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs } from '../../../accounts/access.js';
import { ChangeImport } from '../change-import.js';
import { dateOrders, importTargets, requiredTargets } from '../import-targets.js';
import type { ImportMapping } from '../import-targets.js';
import { ImportQueries } from '../imports.queries.js';
import type { ImportRow } from '../imports.queries.js';
import { lastHeaderLine, StartImport } from '../start-import.js';
import { ImportCheck } from './import-check.js';
import { ImportDone } from './import-done.js';
import { importsAddress } from './import-list.js';
import { ImportMappingForm, mappingValues, targetField } from './import-mapping.js';
import { isWorking, renderImport } from './import-page.js';
import { ImportProgress, ImportWork } from './import-progress.js';
import { OutletChoices } from './outlet-choices.js';

const firstRows = 10;

const column = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(500)])
  .default(null);
const mappingForm = z.object({
  ...Object.fromEntries(importTargets.map((target) => [targetField(target), column] as const)),
  dateOrder: z.union([z.literal('').transform(() => null), z.enum(dateOrders)]).default(null),
  review: z.enum(['relevant', 'new']).default('relevant'),
});
const readingForm = z.object({
  sheet: z.string().max(200).nullable().default(null),
  headerLine: z.coerce.number().int().min(1).max(lastHeaderLine),
});

/** The way of one import: columns, preview, taking over. Its page shows whatever step it is at. */
@PageController(importsAddress)
@Needs('editor')
export class ImportStepsPages {
  constructor(
    private readonly imports: ImportQueries,
    private readonly startImport: StartImport,
    private readonly change: ChangeImport,
    private readonly outlets: OutletChoices,
  ) {}

  @Get(':id')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, await this.imports.one(id), []);
  }

  /** For the progress bar; when the work is over the browser loads the page anew. */
  @Get(':id/progress')
  @Html()
  async progress(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { import: found } = await this.imports.one(id);
    if (!isWorking(found)) response.set('HX-Redirect', `${importsAddress}/${id}`);
    return renderFragment(<ImportProgress ctx={ctx} found={found} />);
  }

  @Post(':id/mapping')
  @Html()
  async map(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const row = await this.imports.one(id);
    const form = readForm(mappingForm, body, ctx);
    const problems = form.ok ? columnProblems(ctx, form.value, row) : form.problems;
    if (problems.length || !form.ok) {
      response.status(422);
      return this.page(ctx, row, problems, formValues(body));
    }
    const { dateOrder, review } = form.value;
    await this.change.map(id, mappingOf(form.value), { dateOrder, review });
    return seeOther(`${importsAddress}/${id}`);
  }

  @Post(':id/reading')
  @Html()
  async readAgain(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const row = await this.imports.one(id);
    const form = readForm(readingForm, body, ctx);
    const again = (status: number, problems: FieldProblem[]) => {
      response.status(status);
      return this.page(ctx, row, problems, { ...mappingValues(row.import), ...formValues(body) });
    };
    if (!form.ok) return again(422, [{ path: 'headerLine', message: ctx.t.imports.mapping.badLine }]);
    if (row.import.state !== 'mapping') throw new UserError('changed-meanwhile');
    try {
      await this.startImport.readAgain(row.import, form.value.sheet, form.value.headerLine);
      return seeOther(`${importsAddress}/${id}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const empty = error.params['reason'] === 'empty';
      const message = empty ? ctx.t.imports.mapping.badLine : errorText(error, ctx.t);
      return again(statusOf(error.code), [{ path: 'headerLine', message }]);
    }
  }

  @Post(':id/back')
  async back(@IdParam() id: string): Promise<SeeOther> {
    await this.change.mapAgain(id);
    return seeOther(`${importsAddress}/${id}`);
  }

  @Post(':id/outlets')
  @Html()
  async decide(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const row = await this.imports.one(id);
    const read = await this.outlets.read(ctx, id, formValues(body));
    if (read.problems.length) {
      response.status(422);
      return this.page(ctx, row, read.problems);
    }
    await this.change.decideOutlets(id, read.decisions);
    return seeOther(`${importsAddress}/${id}`, { kind: 'done', text: ctx.t.imports.outlets.saved });
  }

  @Post(':id/run')
  @Html()
  async run(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const row = await this.imports.one(id);
    const partial = formValues(body)['partial'] === 'on';
    if (row.import.state === 'checked' && row.import.rejected && !partial) {
      response.status(422);
      return this.page(ctx, row, [{ path: 'partial', message: ctx.t.imports.check.partialMissing }]);
    }
    await this.change.run(id, { partial });
    return seeOther(`${importsAddress}/${id}`);
  }

  @Post(':id/cancel')
  async cancel(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<SeeOther> {
    const { import: found } = await this.imports.one(id);
    await this.change.cancel(id);
    return found.state === 'running'
      ? seeOther(`${importsAddress}/${id}`)
      : seeOther(importsAddress, { kind: 'done', text: ctx.t.imports.check.discarded });
  }

  private async page(
    ctx: PageContext,
    row: ImportRow,
    problems: FieldProblem[],
    typed?: FormValues,
  ): Promise<string> {
    const { import: found } = row;
    const words = ctx.t.imports;
    if (isWorking(found))
      return renderImport(ctx, found, { title: found.fileName }, <ImportWork ctx={ctx} found={found} />);
    if (found.state === 'mapping') {
      const remembered = (await this.startImport.remembered(found.headerKey, found.id)) !== null;
      const model = { import: found, remembered, values: typed ?? mappingValues(found), problems };
      const lead = words.mapping.lead(found.fileName);
      return renderImport(
        ctx,
        found,
        { title: words.states.mapping, lead },
        <ImportMappingForm ctx={ctx} model={model} />,
      );
    }
    const [errors, duplicates] = await Promise.all(
      (['error', 'duplicate'] as const).map((kind) =>
        this.imports.problems(found.id, kind, { limit: firstRows }),
      ),
    );
    const rows = { errors: errors!.items, duplicates: duplicates!.items };
    if (found.state === 'checked') {
      const model = {
        import: found,
        ...rows,
        ambiguous: await this.imports.countAmbiguous(found.id),
        open: await this.imports.outlets(found.id),
        outlets: await this.outlets.known(),
        problems,
      };
      return renderImport(
        ctx,
        found,
        { title: words.steps.check, lead: found.fileName },
        <ImportCheck ctx={ctx} model={model} />,
      );
    }
    const mentions = await this.imports.countMentions(found.id);
    const state = words.states[found.state];
    return renderImport(
      ctx,
      found,
      { title: found.fileName, lead: state },
      <ImportDone ctx={ctx} model={{ row, ...rows, mentions }} />,
    );
  }
}

type Columns = Record<string, unknown>;

function mappingOf(form: Columns): ImportMapping {
  return Object.fromEntries(
    importTargets.flatMap((target) => {
      const at = form[targetField(target)];
      return typeof at === 'number' ? [[target, at]] : [];
    }),
  );
}

/** What is needed and not there, what is taken twice, and what the file does not have. */
function columnProblems(ctx: PageContext, form: Columns, { import: found }: ImportRow): FieldProblem[] {
  const words = ctx.t.imports.mapping;
  const mapping = mappingOf(form);
  const taken = new Set<number>();
  return importTargets.flatMap((target): FieldProblem[] => {
    const at = mapping[target];
    const path = targetField(target);
    if (at === undefined) return requiredTargets.includes(target) ? [{ path, message: words.required }] : [];
    if (at >= found.headers.length) return [{ path, message: words.required }];
    if (taken.has(at)) return [{ path, message: words.twice }];
    taken.add(at);
    return [];
  });
}
