import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../../shared/clock.js';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { MakeSilenceTasks } from '../make-silence-tasks.js';
import { SetSilenceDays } from '../set-silence-days.js';
import { SilenceQueries } from '../silence.queries.js';
import type { SilenceRow } from '../silence.queries.js';

const row = {
  releaseId: z.string().describe('The release that went there: of a master the variant'),
  state: z
    .enum(['covered', 'waiting', 'silent', 'unobserved'])
    .describe('unobserved: no feed answered since then, so nobody can tell'),
  since: z.iso.datetime(),
  days: z.number().int(),
  coveredAt: z.iso.datetime().nullable(),
  taskId: z.string().nullable().describe('The follow-up'),
};

const silenceList = z
  .object({
    afterDays: z.number().int(),
    outlets: z.array(z.object({ outletId: z.string(), ...row })),
    districts: z.array(z.object({ districtAgs: z.string(), ...row })),
  })
  .meta({ id: 'SilenceList' });

const daysInput = z
  .object({
    days: z.number().int().min(1).max(90).nullable().describe('Null: as many as the release has for replies'),
  })
  .meta({ id: 'SilenceDaysInput' });

@Controller('api/v1/releases/:id')
@ApiTags('releases')
export class SilenceController {
  constructor(
    private readonly silence: SilenceQueries,
    private readonly setDays: SetSilenceDays,
    private readonly makeTasks: MakeSilenceTasks,
    private readonly clock: Clock,
  ) {}

  @Get('silence')
  @ApiOperation({ summary: 'Outlets written to and districts aimed at, with what appeared there' })
  @ApiOkResponse({ standardSchema: silenceList })
  async list(@IdParam() id: string): Promise<z.infer<typeof silenceList>> {
    const list = await this.silence.list(id, this.clock.now());
    if (!list) throw notFound('release');
    return {
      afterDays: list.afterDays,
      outlets: list.outlets.map((one) => ({ outletId: one.outlet.id, ...rowOf(one) })),
      districts: list.districts.map((one) => ({ districtAgs: one.district.ags, ...rowOf(one) })),
    };
  }

  @Put('silence-days')
  @ApiOperation({ summary: 'Says after how many days nothing is silence' })
  @ApiOkResponse({ standardSchema: silenceList })
  async days(
    @IdParam() id: string,
    @Body({ schema: daysInput }) { days }: z.infer<typeof daysInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof silenceList>> {
    await this.setDays.run(id, days, who.userId);
    await this.makeTasks.of(id);
    return this.list(id);
  }
}

function rowOf({ releaseId, state, since, days, coveredAt, task }: SilenceRow) {
  return {
    releaseId,
    state,
    since: since.toISOString(),
    days,
    coveredAt: coveredAt?.toISOString() ?? null,
    taskId: task?.id ?? null,
  };
}
