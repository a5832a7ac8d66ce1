import { Body, Controller, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { mentionResponse, toMentionResponse } from '../../api/mention-response.js';
import { MentionQueries } from '../../mentions.queries.js';
import { longestText } from '../field-content.js';
import { mostFields } from '../field-input.js';
import { SetFieldValues } from '../set-field-values.js';

const request = z.object({
  values: z
    .record(z.uuid(), z.union([z.string().trim().max(longestText), z.number(), z.boolean()]).nullable())
    .refine((values) => Object.keys(values).length <= mostFields)
    .describe('By id of the field; null takes the value away, fields that are left out stay as they are'),
  version: z.number().int().min(1).optional(),
});

@ApiTags('mentions')
@Controller('api/v1/mentions')
export class FieldValuesController {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly setValues: SetFieldValues,
  ) {}

  @Patch(':id/field-values')
  @ApiOperation({ summary: 'Sets what a mention holds in own fields' })
  @ApiOkResponse({ standardSchema: mentionResponse })
  async set(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: request }) { values, version }: z.infer<typeof request>,
  ): Promise<z.infer<typeof mentionResponse>> {
    await this.setValues.set({ id, version: version ?? null }, values, who.userId);
    const row = await this.mentions.row(id);
    if (!row) throw notFound('mention');
    return toMentionResponse(row);
  }
}
