import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { mentionResponse, toMentionResponse } from '../../api/mention-response.js';
import { KeyMessageQueries } from '../../key-messages/key-messages.queries.js';
import { MentionQueries } from '../../mentions.queries.js';
import { TagQueries } from '../../tags/tags.queries.js';
import { CodeMentions } from '../code-mentions.js';
import { codingRequest, toCoding } from './coding-request.js';

const tagList = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), mentions: z.number().int() })),
});
const messageList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      campaign: z.object({ id: z.string(), name: z.string() }).nullable().describe('Null: for all campaigns'),
      archived: z.boolean().describe('No longer offered; mentions keep it'),
      mentions: z.number().int(),
    }),
  ),
});

/** What people say of mentions, for programs. */
@ApiTags('mentions')
@Controller('api/v1')
export class CodingController {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly codeMentions: CodeMentions,
    private readonly tags: TagQueries,
    private readonly messages: KeyMessageQueries,
  ) {}

  @Patch('mentions/:id/coding')
  @ApiOperation({
    summary:
      'Codes a mention; fields that are left out stay as they are. With `version` what somebody else did in between is not overwritten',
  })
  @ApiOkResponse({ standardSchema: mentionResponse })
  async code(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: codingRequest }) body: z.infer<typeof codingRequest>,
  ): Promise<z.infer<typeof mentionResponse>> {
    await this.codeMentions.codeOne({ id, version: body.version ?? null }, toCoding(body), who.userId);
    const row = await this.mentions.row(id);
    if (!row) throw notFound('mention');
    return toMentionResponse(row);
  }

  @Get('tags')
  @ApiOperation({ summary: 'Tags by name, and how many mentions carry them' })
  @ApiOkResponse({ standardSchema: tagList })
  async listTags(): Promise<z.infer<typeof tagList>> {
    const tags = await this.tags.list();
    return { items: tags.map(({ id, name, mentions }) => ({ id, name, mentions })) };
  }

  @Get('key-messages')
  @ApiOperation({ summary: 'Key messages, those in use first, and how many mentions carry them on' })
  @ApiOkResponse({ standardSchema: messageList })
  async listMessages(): Promise<z.infer<typeof messageList>> {
    const messages = await this.messages.list();
    return {
      items: messages.map(({ id, text, campaign, archivedAt, mentions }) => ({
        id,
        text,
        campaign,
        archived: archivedAt !== null,
        mentions,
      })),
    };
  }
}
