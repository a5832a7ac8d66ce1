import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FundingQueries } from '../../funding.queries.js';
import { AddTargets } from '../add-targets.js';
import { EndTarget } from '../end-target.js';
import { ReplaceTarget } from '../replace-target.js';
import { endInput, readingInput, replacementInput, targetInput } from '../target-input.js';
import { TargetReadings } from '../target-readings.js';
import { TargetsQueries } from '../targets.queries.js';
import { readingResponse, targetResponse, toReadingResponse, toTargetResponse } from './target-response.js';

type TargetAnswer = z.infer<typeof targetResponse>;
const targetList = z.object({
  items: z.array(targetResponse).describe('In force, in the order of the grant'),
  ended: z.array(targetResponse).describe('No longer aimed at, the last one first'),
});
const readingList = z.object({ items: z.array(readingResponse) });

@Controller('api/v1/grants/:id/targets')
@ApiTags('grants')
export class TargetsController {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: TargetsQueries,
    private readonly addTargets: AddTargets,
    private readonly replaceTarget: ReplaceTarget,
    private readonly endTarget: EndTarget,
    private readonly readings: TargetReadings,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What a grant is to reach, with earlier targets and readings' })
  @ApiOkResponse({ standardSchema: targetList })
  async list(@IdParam() id: string): Promise<z.infer<typeof targetList>> {
    if (!(await this.funding.grant(id))) throw notFound('grant');
    const { inForce, ended } = await this.queries.of(id);
    return { items: inForce.map(toTargetResponse), ended: ended.map(toTargetResponse) };
  }

  @Post()
  @ApiOperation({ summary: 'Adds a target' })
  @ApiCreatedResponse({ standardSchema: targetResponse })
  async add(
    @IdParam() id: string,
    @Body({ schema: targetInput }) input: z.infer<typeof targetInput>,
    @Who() who: Principal,
  ): Promise<TargetAnswer> {
    const [added] = await this.addTargets.run(id, [input], who.userId);
    return this.answer(id, added!);
  }

  @Post(':targetId/replacement')
  @ApiOperation({ summary: 'Sets a new target in the place of one that is never changed; says why' })
  @ApiCreatedResponse({ standardSchema: targetResponse })
  async replace(
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body({ schema: replacementInput }) input: z.infer<typeof replacementInput>,
    @Who() who: Principal,
  ): Promise<TargetAnswer> {
    return this.answer(id, await this.replaceTarget.run(id, targetId, input, who.userId));
  }

  @Post(':targetId/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ends a target that is no longer aimed at; says why' })
  @ApiOkResponse({ standardSchema: targetResponse })
  async end(
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body({ schema: endInput }) { reason }: z.infer<typeof endInput>,
    @Who() who: Principal,
  ): Promise<TargetAnswer> {
    await this.endTarget.run(id, targetId, reason, who.userId);
    return this.answer(id, targetId);
  }

  @Get(':targetId/readings')
  @ApiOperation({ summary: 'What was reached of an indicator of your own, the youngest day first' })
  @ApiOkResponse({ standardSchema: readingList })
  async readingsOf(
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
  ): Promise<z.infer<typeof readingList>> {
    const row = await this.queries.one(id, targetId);
    if (!row) throw notFound('target');
    return { items: row.readings.map(toReadingResponse) };
  }

  @Post(':targetId/readings')
  @ApiOperation({ summary: 'Enters what was reached up to a day, with its source' })
  @ApiCreatedResponse({ standardSchema: readingResponse })
  async addReading(
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body({ schema: readingInput }) input: z.infer<typeof readingInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof readingResponse>> {
    const today = dayOf(this.clock.now(), this.settings.timeZone);
    return toReadingResponse(await this.readings.add(id, targetId, input, today, who.userId));
  }

  private async answer(grantId: string, id: string): Promise<TargetAnswer> {
    const row = await this.queries.one(grantId, id);
    if (!row) throw notFound('target');
    return toTargetResponse(row);
  }
}
