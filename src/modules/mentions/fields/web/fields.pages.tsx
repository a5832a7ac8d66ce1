import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { renderSettings } from '../../../accounts/web/settings-page.js';
import { AddField } from '../add-field.js';
import { ArchiveField } from '../archive-field.js';
import { ChangeField } from '../change-field.js';
import type { DataField } from '../data-field.entity.js';
import { DataFieldQueries } from '../data-fields.queries.js';
import { MoveField } from '../move-field.js';
import { EditFieldForm, NewFieldForm } from './field-form.js';
import { FieldList } from './field-list.js';
import { FieldStyles } from './field-styles.js';
import { fieldForm, newFieldForm, postedOptions } from './posted-field.js';

const address = '/settings/fields';

const archiveForm = z.object({ archived: z.enum(['0', '1']) });
const placeForm = z.object({ direction: z.enum(['up', 'down']) });

/** The fields of the organisation, for administrators: every mention, filter and file shows them. */
@PageController(address)
@Needs('admin')
export class FieldsPages {
  constructor(
    private readonly fields: DataFieldQueries,
    private readonly addField: AddField,
    private readonly changeField: ChangeField,
    private readonly archiveField: ArchiveField,
    private readonly moveField: MoveField,
  ) {}

  @Get()
  @Html()
  list(@Ctx() ctx: PageContext): Promise<string> {
    return this.listPage(ctx, {}, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(newFieldForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.listPage(ctx, form.values, form.problems);
    }
    const { added, ...input } = form.value;
    try {
      const id = await this.addField.add({ ...input, options: added }, who.userId);
      const undo = { action: `${address}/${id}/archive`, fields: { archived: '1' } };
      return seeOther(address, { kind: 'done', text: ctx.t.fields.added(input.name), undo });
    } catch (error) {
      const { status, problem } = refusalOf(error, ctx);
      response.status(status);
      return this.listPage(ctx, formValues(body), [problem]);
    }
  }

  @Get(':id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const field = await this.field(id);
    return this.fieldPage(ctx, field, valuesOf(field), []);
  }

  @Post(':id')
  @Html()
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const field = await this.field(id);
    const form = readForm(fieldForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.fieldPage(ctx, field, form.values, form.problems);
    }
    const { name, kind, help, version, move } = form.value;
    try {
      const options = postedOptions(field.options, form.value);
      const edit = { name, kind, help, options };
      const { kept } = await this.changeField.change(id, edit, version, who.userId);
      const words = ctx.t.fields;
      const text = [words.saved(name), ...kept.map((one) => words.kept(one.name, one.mentions))].join(' ');
      // whoever sorts goes on sorting
      return seeOther(move || kept.length ? `${address}/${id}` : address, { kind: 'done', text });
    } catch (error) {
      const { status, problem } = refusalOf(error, ctx);
      response.status(status);
      const current = await this.field(id);
      const values = { ...formValues(body), version: String(current.version) };
      return this.fieldPage(ctx, current, values, [problem]);
    }
  }

  @Post(':id/archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const archived = posted(archiveForm, body).archived === '1';
    const name = await this.archiveField.archive(id, archived, who.userId);
    const words = ctx.t.fields;
    return seeOther(address, {
      kind: 'done',
      text: archived ? words.archived(name) : words.restored(name),
      undo: { action: `${address}/${id}/archive`, fields: { archived: archived ? '0' : '1' } },
    });
  }

  @Post(':id/place')
  async move(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { direction } = posted(placeForm, body);
    const name = await this.moveField.move(id, direction, who.userId);
    const back = { direction: direction === 'up' ? 'down' : 'up' };
    return seeOther(address, {
      kind: 'done',
      text: ctx.t.fields.moved(name),
      undo: { action: `${address}/${id}/place`, fields: back },
    });
  }

  private async field(id: string): Promise<DataField> {
    const field = await this.fields.one(id);
    if (!field) throw notFound('field');
    return field;
  }

  private async listPage(
    ctx: PageContext,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const fields = await this.fields.all();
    const used = await this.fields.valueCounts();
    return renderSettings(
      ctx,
      'fields',
      ctx.t.fields.lead,
      <>
        <FieldList ctx={ctx} fields={fields} used={used} />
        <NewFieldForm ctx={ctx} values={values} problems={problems} />
      </>,
      { head: <FieldStyles /> },
    );
  }

  private async fieldPage(
    ctx: PageContext,
    field: DataField,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const used = (await this.fields.valueCounts()).get(field.id) ?? 0;
    const held = await this.fields.optionCounts(field.id);
    return renderSettings(
      ctx,
      'fields',
      undefined,
      <EditFieldForm
        ctx={ctx}
        values={values}
        problems={problems}
        dataField={field}
        used={used}
        held={held}
      />,
      { head: <FieldStyles />, page: field.name },
    );
  }
}

function valuesOf({ name, kind, help, version }: DataField): FormValues {
  return { name, kind, help, version: String(version) };
}

function posted<T>(schema: z.ZodType<T>, body: unknown): T {
  const form = schema.safeParse(body ?? {});
  if (!form.success) throw new UserError('invalid-input');
  return form.data;
}

/** What the person can mend, at the field where it belongs; anything else is thrown on. */
function refusalOf(error: unknown, ctx: PageContext): { status: number; problem: FieldProblem } {
  const path = error instanceof UserError ? fieldOf[error.code] : undefined;
  if (!(error instanceof UserError) || path === undefined) throw error;
  return { status: statusOf(error.code), problem: { path, message: errorText(error, ctx.t) } };
}

const fieldOf: Partial<Record<ErrorCode, string>> = {
  'changed-meanwhile': 'name',
  'field-name-taken': 'name',
  'too-many-fields': 'name',
  'field-kind-in-use': 'name',
  'list-without-options': 'added',
  'option-twice': 'added',
  'too-many-options': 'added',
  'invalid-input': 'added',
};
