import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { districtKey } from '../../../places/district-key.js';
import { mentionResponse, toMentionResponse } from '../../api/mention-response.js';
import { MentionQueries } from '../../mentions.queries.js';
import { DecideDistricts } from '../decide-districts.js';

const addRequest = z.object({
  district: z
    .string()
    .regex(/^\d{5}$/)
    .describe('Official key'),
});

@ApiTags('mentions')
@Controller('api/v1/mentions')
export class NamedDistrictsController {
  constructor(
    private readonly decide: DecideDistricts,
    private readonly mentions: MentionQueries,
  ) {}

  @Post(':id/districts')
  @ApiOperation({ summary: 'Says that the piece names a district, whatever the text search finds' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: mentionResponse })
  async add(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: addRequest }) { district }: z.infer<typeof addRequest>,
  ) {
    await this.decide.add(id, district, who.userId);
    return this.answer(id);
  }

  @Delete(':id/districts/:ags')
  @ApiOperation({ summary: 'Says that the piece does not name a district; it is not found again' })
  @ApiOkResponse({ standardSchema: mentionResponse })
  async remove(@Who() who: Principal, @IdParam() id: string, @Param('ags') ags: string) {
    await this.decide.remove(id, districtKey(ags), who.userId);
    return this.answer(id);
  }

  private async answer(id: string) {
    const row = await this.mentions.row(id);
    if (!row) throw notFound('mention');
    return toMentionResponse(row);
  }
}
