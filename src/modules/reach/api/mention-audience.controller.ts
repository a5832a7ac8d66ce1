import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { PieceAudiences } from '../../mentions/piece-audience.js';
import type { PieceFigure } from '../../mentions/piece-audience.js';
import { statedNumber } from '../../outlets/figures/figure-input.js';
import { metrics, unitOf, units } from '../../outlets/figures/metrics.js';
import { estimatorNames } from '../estimators/reach-value.js';
import { SetMentionAudience } from '../set-mention-audience.js';

const audienceInput = z
  .object(statedNumber)
  .transform(({ high, ...rest }) => ({ ...rest, high: high ?? rest.low }))
  .meta({ id: 'MentionAudienceInput' });

const figure = z.object({
  from: z.enum(['piece', 'outlet']),
  low: z.number().int(),
  high: z.number().int(),
  source: z.string(),
  url: z.string(),
  asOf: z.string(),
});

const audienceResponse = z
  .object({
    rule: z.enum(estimatorNames).describe('By the channel of the piece'),
    ruleVersion: z.number().int(),
    metric: z.enum(metrics),
    unit: z.enum(units),
    figure: figure.nullable().describe('What counts for this piece; null: unknown, which is not 0'),
    outletFigure: figure
      .nullable()
      .describe('That of the outlet on the day of publication, also where the piece has its own'),
    mayHaveOwn: z.boolean().describe('False on the web: only the ceiling of the whole site is known'),
  })
  .meta({ id: 'MentionAudience' });
type Answer = z.infer<typeof audienceResponse>;

@ApiTags('mentions')
@Controller('api/v1/mentions/:id/audience')
export class MentionAudienceController {
  constructor(
    private readonly audiences: PieceAudiences,
    private readonly setAudience: SetMentionAudience,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The audience figure that counts for one mention, with its source and rule' })
  @ApiOkResponse({ standardSchema: audienceResponse })
  async get(@IdParam() id: string): Promise<Answer> {
    const audience = await this.audiences.of(id);
    if (!audience) throw notFound('mention');
    const { rule, version, metric, mayHaveOwn } = audience;
    return {
      rule,
      ruleVersion: version,
      metric,
      unit: unitOf[metric],
      figure: audience.figure && toFigure(audience.figure),
      outletFigure: audience.outletFigure && toFigure(audience.outletFigure),
      mayHaveOwn,
    };
  }

  @Put()
  @ApiOperation({ summary: 'Gives this mention alone an audience of its own' })
  @ApiOkResponse({ standardSchema: audienceResponse })
  async set(
    @IdParam() id: string,
    @Body({ schema: audienceInput }) input: z.infer<typeof audienceInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    await this.setAudience.set(id, input, who.userId);
    return this.get(id);
  }

  @Delete()
  @ApiOperation({ summary: 'Removes the audience of its own; that of the outlet counts again' })
  @ApiOkResponse({ standardSchema: audienceResponse })
  async remove(@IdParam() id: string, @Who() who: Principal): Promise<Answer> {
    await this.setAudience.remove(id, who.userId);
    return this.get(id);
  }
}

function toFigure({ from, low, high, source, url, asOf }: PieceFigure): z.infer<typeof figure> {
  return { from, low, high, source, url, asOf };
}
