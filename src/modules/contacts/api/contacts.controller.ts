import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../web/http/list-query.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddContact } from '../add-contact.js';
import { ArchiveContact } from '../archive-contact.js';
import { contactFilter, contactSort } from '../contact-filter.js';
import { contactInput, contactReplacement } from '../contact-input.js';
import { ContactsQueries } from '../contacts.queries.js';
import { EditContact } from '../edit-contact.js';
import { contactResponse, toContactResponse } from './contact-response.js';

const contactsQuery = listQuery.extend({ ...contactFilter.shape, sort: contactSort });
const contactList = listOf(contactResponse);
const archival = z.object({ archived: z.boolean() }).meta({ id: 'ContactArchival' });
type ContactAnswer = z.infer<typeof contactResponse>;

/** Contacts are the data of persons: reading them takes the role of those who work with them. */
@Controller('api/v1/contacts')
@ApiTags('contacts')
@Needs('editor')
export class ContactsController {
  constructor(
    private readonly queries: ContactsQueries,
    private readonly addContact: AddContact,
    private readonly editContact: EditContact,
    private readonly archiveContact: ArchiveContact,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Contacts by name or by last contact; needs the role editor' })
  @ApiOkResponse({ standardSchema: contactList })
  async list(
    @Query({ schema: contactsQuery }) query: z.infer<typeof contactsQuery>,
  ): Promise<z.infer<typeof contactList>> {
    const { limit, cursor, sort, ...filter } = query;
    const page = await this.queries.page(filter, { limit, cursor, sort });
    return { items: page.items.map(toContactResponse), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One contact, archived and erased ones included' })
  @ApiOkResponse({ standardSchema: contactResponse })
  async one(@IdParam() id: string): Promise<ContactAnswer> {
    const view = await this.queries.detail(id);
    if (!view) throw notFound('contact');
    return toContactResponse(view);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a contact; addresses on the suppression list are refused' })
  @ApiCreatedResponse({ standardSchema: contactResponse })
  async add(
    @Body({ schema: contactInput }) input: z.infer<typeof contactInput>,
    @Who() who: Principal,
  ): Promise<ContactAnswer> {
    return this.one(await this.addContact.run(input, who.userId));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Replaces what is known of a contact; what is left out is emptied' })
  @ApiOkResponse({ standardSchema: contactResponse })
  async replace(
    @IdParam() id: string,
    @Body({ schema: contactReplacement }) input: z.infer<typeof contactReplacement>,
    @Who() who: Principal,
  ): Promise<ContactAnswer> {
    const { version, ...draft } = input;
    await this.editContact.run(id, version, draft, who.userId);
    return this.one(id);
  }

  @Post(':id/archival')
  @ApiOperation({ summary: 'Puts a contact into the archive or brings it back' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @IdParam() id: string,
    @Body({ schema: archival }) input: z.infer<typeof archival>,
    @Who() who: Principal,
  ): Promise<void> {
    await this.archiveContact.run([id], input.archived, who.userId);
  }
}
