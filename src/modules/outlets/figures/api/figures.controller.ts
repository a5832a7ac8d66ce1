import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { OutletsQueries } from '../../outlets.queries.js';
import { AddFigure } from '../add-figure.js';
import { figureInput, withdrawalInput } from '../figure-input.js';
import { FigureQueries } from '../figures.queries.js';
import { WithdrawFigure } from '../withdraw-figure.js';
import { figureResponse, figuresResponse, toFigureResponses } from './figure-response.js';
import type { FigureAnswer } from './figure-response.js';

@Controller('api/v1/outlets/:id/figures')
@ApiTags('outlets')
export class FiguresController {
  constructor(
    private readonly outlets: OutletsQueries,
    private readonly figures: FigureQueries,
    private readonly addFigure: AddFigure,
    private readonly withdrawFigure: WithdrawFigure,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Audience figures of an outlet with their history, withdrawn ones included' })
  @ApiOkResponse({ standardSchema: figuresResponse })
  async list(@IdParam() id: string): Promise<{ items: FigureAnswer[] }> {
    if (!(await this.outlets.detail(id))) throw notFound('outlet');
    return { items: await this.answers(id) };
  }

  @Post()
  @ApiOperation({ summary: 'Adds an audience figure from a day on; none is ever changed' })
  @ApiCreatedResponse({ standardSchema: figureResponse })
  async add(
    @IdParam() id: string,
    @Body({ schema: figureInput }) input: z.infer<typeof figureInput>,
    @Who() who: Principal,
  ): Promise<FigureAnswer> {
    return this.one(id, await this.addFigure.run(id, input, who.userId));
  }

  @Post(':figureId/withdrawal')
  @ApiOperation({ summary: 'Withdraws a wrong figure: it stays in the history and is used for nothing' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: figureResponse })
  async withdraw(
    @IdParam() id: string,
    @IdParam('figureId') figureId: string,
    @Body({ schema: withdrawalInput }) { reason }: z.infer<typeof withdrawalInput>,
    @Who() who: Principal,
  ): Promise<FigureAnswer> {
    await this.withdrawFigure.run(id, figureId, reason, who.userId);
    return this.one(id, figureId);
  }

  private async answers(id: string): Promise<FigureAnswer[]> {
    const today = dayOf(this.clock.now(), this.settings.timeZone);
    return toFigureResponses(await this.figures.figuresOf(id), today);
  }

  private async one(id: string, figureId: string): Promise<FigureAnswer> {
    const found = (await this.answers(id)).find((figure) => figure.id === figureId);
    if (!found) throw notFound('figure');
    return found;
  }
}
