import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { RecordBounce } from '../bounces/record-bounce.js';

const bounceInput = z
  .object({ mail: z.string().min(1).max(10_000_000).describe('The whole mail as it came (RFC 5322)') })
  .meta({ id: 'BounceInput' });
const bounceResponse = z
  .object({
    hard: z.number().int().describe('Addresses that take no mail any more: they are blocked'),
    soft: z.number().int(),
  })
  .meta({ id: 'RecordedBounces' });

@Controller('api/v1/bounces')
@ApiTags('sendings')
export class BouncesController {
  constructor(private readonly bounces: RecordBounce) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes in a delivery status notification (RFC 3464) about a mail from here' })
  @ApiOkResponse({ standardSchema: bounceResponse })
  record(
    @Body({ schema: bounceInput }) { mail }: z.infer<typeof bounceInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof bounceResponse>> {
    return this.bounces.run(mail, who.userId);
  }
}
