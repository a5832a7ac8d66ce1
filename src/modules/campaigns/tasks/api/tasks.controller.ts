import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { AddTask } from '../add-task.js';
import { DeleteTask } from '../delete-task.js';
import { EditTask } from '../edit-task.js';
import { FinishTask } from '../finish-task.js';
import { taskChanges, taskCompletion, taskInput } from '../task-input.js';
import { taskKinds } from '../task.entity.js';
import { TasksQueries } from '../tasks.queries.js';
import { taskResponse, toTaskResponse } from './task-response.js';

const taskList = listOf(taskResponse);
const taskQuery = listQuery.extend({
  state: z.enum(['open', 'done']).default('open'),
  campaign: z.uuid().optional(),
  release: z.uuid().optional(),
  kind: z.enum(taskKinds).optional(),
});
type TaskAnswer = z.infer<typeof taskResponse>;

@Controller('api/v1/tasks')
@ApiTags('tasks')
export class TasksController {
  constructor(
    private readonly queries: TasksQueries,
    private readonly addTask: AddTask,
    private readonly editTask: EditTask,
    private readonly finishTask: FinishTask,
    private readonly deleteTask: DeleteTask,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Tasks: open ones by their day, done ones the last done first' })
  @ApiOkResponse({ standardSchema: taskList })
  async list(
    @Query({ schema: taskQuery }) query: z.infer<typeof taskQuery>,
  ): Promise<z.infer<typeof taskList>> {
    const { state, campaign, release, kind, ...paging } = query;
    const filter = { done: state === 'done', campaignId: campaign, releaseId: release, kind };
    const page = await this.queries.page(filter, paging);
    return { ...page, items: page.items.map(toTaskResponse) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One task' })
  @ApiOkResponse({ standardSchema: taskResponse })
  async one(@IdParam() id: string): Promise<TaskAnswer> {
    const row = await this.queries.find(id);
    if (!row) throw notFound('task');
    return toTaskResponse(row);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a task' })
  @ApiCreatedResponse({ standardSchema: taskResponse })
  async add(
    @Body({ schema: taskInput }) input: z.infer<typeof taskInput>,
    @Who() who: Principal,
  ): Promise<TaskAnswer> {
    return this.one(await this.addTask.run(input, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a task; what is left out stays' })
  @ApiOkResponse({ standardSchema: taskResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: taskChanges }) changes: z.infer<typeof taskChanges>,
    @Who() who: Principal,
  ): Promise<TaskAnswer> {
    return toTaskResponse({ task: await this.editTask.run(id, changes, who.userId) });
  }

  @Post(':id/completion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ticks a task off, with what came of it, or opens it again' })
  @ApiOkResponse({ standardSchema: taskResponse })
  async finish(
    @IdParam() id: string,
    @Body({ schema: taskCompletion }) completion: z.infer<typeof taskCompletion>,
    @Who() who: Principal,
  ): Promise<TaskAnswer> {
    await this.finishTask.run(id, completion, who.userId);
    return this.one(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes a task' })
  @ApiNoContentResponse()
  async remove(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    await this.deleteTask.run(id, true, who.userId);
  }
}
