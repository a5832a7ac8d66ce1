import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { dayOf } from '../../../../shared/days.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { CampaignsQueries } from '../../campaigns.queries.js';
import { AddTask } from '../add-task.js';
import { DeleteTask } from '../delete-task.js';
import { EditTask } from '../edit-task.js';
import { FinishTask } from '../finish-task.js';
import { taskInput } from '../task-input.js';
import { taskKinds, taskResults } from '../task.entity.js';
import { TasksQueries } from '../tasks.queries.js';
import type { TaskRow } from '../tasks.queries.js';
import { TaskForm, taskForm, taskFormValues } from './task-form.js';
import { TaskList } from './task-list.js';

const PAGE = 50;
/** Values that make no sense are ignored: an old bookmark shows something near. */
const listRequest = z.object({
  state: z.enum(['open', 'done']).catch('open'),
  campaign: z.uuid().optional().catch(undefined),
  kind: z.enum(taskKinds).optional().catch(undefined),
  cursor: z.string().max(400).optional().catch(undefined),
});
const completion = z.object({
  done: z.enum(['yes', 'no']).catch('yes'),
  result: z.enum(taskResults).nullable().catch(null),
});

@PageController('/tasks')
export class TasksPages {
  constructor(
    private readonly tasks: TasksQueries,
    private readonly campaigns: CampaignsQueries,
    private readonly addTask: AddTask,
    private readonly editTask: EditTask,
    private readonly finishTask: FinishTask,
    private readonly deleteTask: DeleteTask,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const { state, campaign, kind, cursor } = listRequest.parse(Object.fromEntries(ctx.query));
    const filter = { campaignId: campaign, kind };
    const today = dayOf(ctx.now, ctx.format.timeZone);
    const page = await this.tasks.page({ ...filter, done: state === 'done' }, { limit: PAGE, cursor });
    const counts = await this.tasks.counts(filter, today);
    const isEmpty = !counts.open && !counts.done && campaign === undefined && kind === undefined;
    // an empty list has the button itself
    const action = !isEmpty && mayEdit(ctx) && (
      <a class="btn btn-primary" href="/tasks/new">
        {ctx.t.tasks.add}
      </a>
    );
    const { title, lead } = ctx.t.tasks;
    return renderPage(
      ctx,
      { title, lead, head: <RoomStyles />, section: 'tasks', action },
      <TaskList
        ctx={ctx}
        page={page}
        state={state}
        counts={counts}
        isEmpty={isEmpty}
        campaigns={await this.choices(campaign ?? null)}
      />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  newForm(@Ctx() ctx: PageContext, @Query('campaign') campaignId: unknown): Promise<string> {
    const campaign: FormValues = typeof campaignId === 'string' ? { campaignId } : {};
    return this.formPage(ctx, null, { kind: 'todo', ...campaign }, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(taskForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, null, form.values, form.problems);
    }
    try {
      const id = await this.addTask.run(taskInput.parse(form.value), who.userId);
      return seeOther(ownPath(formValues(body)['back'], '/tasks'), {
        kind: 'done',
        text: ctx.t.tasks.added(form.value.title),
        undo: { action: `/tasks/${id}/deletion`, fields: { deleted: 'yes' } },
      });
    } catch (error) {
      response.status(422);
      return this.formPage(ctx, null, formValues(body), [campaignProblem(error, ctx)]);
    }
  }

  @Get('/:id')
  @Needs('editor')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const row = await this.row(id);
    return this.formPage(ctx, row, taskFormValues(row.task), []);
  }

  @Post('/:id')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const row = await this.row(id);
    const form = readForm(taskForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, row, form.values, form.problems);
    }
    try {
      const { title } = await this.editTask.run(id, form.value, who.userId);
      return seeOther('/tasks', { kind: 'done', text: ctx.t.tasks.saved(title) });
    } catch (error) {
      response.status(422);
      return this.formPage(ctx, row, formValues(body), [campaignProblem(error, ctx)]);
    }
  }

  @Post('/:id/completion')
  async finish(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const values = formValues(body);
    const { done, result } = completion.parse(values);
    const before = await this.finishTask.run(id, { done: done === 'yes', result }, who.userId);
    const words = ctx.t.tasks;
    const back = ownPath(values['back'], '/tasks');
    return seeOther(back, {
      kind: 'done',
      text: done === 'yes' ? words.finished(before.title) : words.reopened(before.title),
      undo: {
        action: `/tasks/${id}/completion`,
        fields: { done: before.doneAt ? 'yes' : 'no', result: before.result ?? '', back },
      },
    });
  }

  @Post('/:id/deletion')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const deleted = formValues(body)['deleted'] !== 'no';
    const { title } = await this.deleteTask.run(id, deleted, who.userId);
    return seeOther('/tasks', {
      kind: 'done',
      text: deleted ? ctx.t.tasks.deleted(title) : ctx.t.tasks.restored(title),
      undo: { action: `/tasks/${id}/deletion`, fields: { deleted: deleted ? 'no' : 'yes' } },
    });
  }

  private async row(id: string): Promise<TaskRow> {
    const row = await this.tasks.find(id);
    if (!row) throw notFound('task');
    return row;
  }

  /** Campaigns in use, and the one that is chosen even when it is archived. */
  private async choices(own: string | null): Promise<{ id: string; name: string }[]> {
    const inUse = (await this.campaigns.list()).map(({ campaign }) => campaign);
    if (own === null || inUse.some(({ id }) => id === own)) return inUse;
    const archived = await this.campaigns.find(own);
    return archived ? [...inUse, archived] : inUse;
  }

  private async formPage(
    ctx: PageContext,
    row: TaskRow | null,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const words = ctx.t.tasks;
    const own = row && `/tasks/${row.task.id}`;
    const campaignId = values['campaignId'] || null;
    return renderPage(
      ctx,
      {
        title: row ? row.task.title : words.add,
        head: <RoomStyles />,
        section: 'tasks',
        crumbs: [{ label: words.title, href: '/tasks' }],
        width: 'narrow',
      },
      <>
        <TaskForm
          ctx={ctx}
          action={own ?? '/tasks'}
          values={values}
          problems={problems}
          campaigns={await this.choices(campaignId)}
          back={ownPath(values['back'], campaignId && !row ? `/campaigns/${campaignId}` : '/tasks')}
          isNew={!row}
        />
        {own && (
          <form method="post" action={`${own}/deletion`} class="submit-row">
            <button type="submit" class="btn">
              {ctx.t.shell.actions.delete}
            </button>
          </form>
        )}
      </>,
    );
  }
}

/** A campaign that is not there belongs to its field; anything else is thrown on. */
function campaignProblem(error: unknown, ctx: PageContext): FieldProblem {
  if (!(error instanceof UserError) || error.code !== 'unknown-campaign') throw error;
  return { path: 'campaignId', message: errorText(error, ctx.t) };
}
