import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { Interaction } from '../../interaction.entity.js';
import { ChangeInteraction } from '../change-interaction.js';
import { interactionInput, interactionReplacement } from '../interaction-input.js';
import { InteractionsQueries } from '../interactions.queries.js';
import { LogInteraction } from '../log-interaction.js';
import { interactionResponse, toInteractionResponse } from './interaction-response.js';

const interactions = listOf(interactionResponse);
type Answer = z.infer<typeof interactionResponse>;

@Controller('api/v1/contacts/:id/interactions')
@ApiTags('contacts')
@Needs('editor')
export class InteractionsController {
  constructor(
    private readonly queries: InteractionsQueries,
    private readonly contacts: ContactsQueries,
    private readonly log: LogInteraction,
    private readonly change: ChangeInteraction,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What we had to do with a contact, the latest first' })
  @ApiOkResponse({ standardSchema: interactions })
  async list(
    @IdParam() id: string,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ): Promise<z.infer<typeof interactions>> {
    if (!(await this.contacts.detail(id))) throw notFound('contact');
    const page = await this.queries.ofContact(id, query);
    const items = page.items.map(({ interaction }) => toInteractionResponse(interaction));
    return { items, nextCursor: page.nextCursor };
  }

  @Post()
  @ApiOperation({ summary: 'Writes down that we were in touch; an enquiry starts its clock' })
  @ApiCreatedResponse({ standardSchema: interactionResponse })
  async add(
    @IdParam() id: string,
    @Body({ schema: interactionInput }) input: z.infer<typeof interactionInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    return this.answer(id, await this.log.run(id, input, who.userId));
  }

  @Put(':interactionId')
  @ApiOperation({ summary: 'Replaces an interaction; of what a sending wrote down only summary and outcome' })
  @ApiOkResponse({ standardSchema: interactionResponse })
  async edit(
    @IdParam() id: string,
    @IdParam('interactionId') interactionId: string,
    @Body({ schema: interactionReplacement }) input: z.infer<typeof interactionReplacement>,
    @Who() who: Principal,
  ): Promise<Answer> {
    await this.own(id, interactionId);
    const { version, ...draft } = input;
    await this.change.edit(interactionId, version, draft, who.userId);
    return this.answer(id, interactionId);
  }

  @Delete(':interactionId')
  @ApiOperation({ summary: 'Removes an interaction that a person wrote down' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @IdParam() id: string,
    @IdParam('interactionId') interactionId: string,
    @Who() who: Principal,
  ): Promise<void> {
    await this.own(id, interactionId);
    await this.change.remove(interactionId, null, who.userId);
  }

  private async own(contactId: string, id: string): Promise<Interaction> {
    const interaction = await this.queries.one(id);
    if (interaction?.contactId !== contactId) throw notFound('interaction');
    return interaction;
  }

  private async answer(contactId: string, id: string): Promise<Answer> {
    return toInteractionResponse(await this.own(contactId, id));
  }
}
