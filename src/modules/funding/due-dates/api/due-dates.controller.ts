import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
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
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FundingQueries } from '../../funding.queries.js';
import { AddDueDates } from '../add-due-dates.js';
import { dueDateChanges, dueDateInput } from '../due-date-input.js';
import { DueDatesQueries } from '../due-dates.queries.js';
import { EditDueDate } from '../edit-due-date.js';
import { dueDateResponse, toDueDateResponse } from './due-date-response.js';

const dueDateList = z.object({ items: z.array(dueDateResponse) });

@Controller('api/v1/grants/:id/due-dates')
@ApiTags('grants')
export class DueDatesController {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: DueDatesQueries,
    private readonly addDueDates: AddDueDates,
    private readonly editDueDate: EditDueDate,
  ) {}

  @Get()
  @ApiOperation({ summary: 'When the funder wants reports, by day, those that are done included' })
  @ApiOkResponse({ standardSchema: dueDateList })
  async list(@IdParam() id: string): Promise<z.infer<typeof dueDateList>> {
    if (!(await this.funding.grant(id))) throw notFound('grant');
    return { items: (await this.queries.of(id)).map(toDueDateResponse) };
  }

  @Post()
  @ApiOperation({ summary: 'Adds a due date' })
  @ApiCreatedResponse({ standardSchema: dueDateResponse })
  async add(
    @IdParam() id: string,
    @Body({ schema: dueDateInput }) input: z.infer<typeof dueDateInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof dueDateResponse>> {
    const [added] = await this.addDueDates.run(id, [input], who.userId);
    return toDueDateResponse((await this.queries.one(id, added!))!);
  }

  @Patch(':dueDateId')
  @ApiOperation({ summary: 'Changes a due date or ticks it off; what is left out stays' })
  @ApiOkResponse({ standardSchema: dueDateResponse })
  async edit(
    @IdParam() id: string,
    @IdParam('dueDateId') dueDateId: string,
    @Body({ schema: dueDateChanges }) { version, ...edit }: z.infer<typeof dueDateChanges>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof dueDateResponse>> {
    return toDueDateResponse(await this.editDueDate.run(id, dueDateId, version, edit, who.userId));
  }

  @Delete(':dueDateId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes a due date' })
  @ApiNoContentResponse()
  async remove(
    @IdParam() id: string,
    @IdParam('dueDateId') dueDateId: string,
    @Who() who: Principal,
  ): Promise<void> {
    await this.editDueDate.remove(id, dueDateId, true, who.userId);
  }
}
