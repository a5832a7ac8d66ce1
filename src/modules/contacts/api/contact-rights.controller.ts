import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ContactsQueries } from '../contacts.queries.js';
import { TellContacts } from '../notices/tell-contacts.js';
import { EraseContact } from '../rights/erase-contact.js';
import { GiveOutReport } from '../rights/give-out-report.js';
import { ObjectContact } from '../rights/object-contact.js';
import { contactReportResponse } from './contact-response.js';

const objection = z.object({ objected: z.boolean() }).meta({ id: 'ContactObjection' });

/** What a contact may ask for. */
@Controller('api/v1/contacts/:id')
@ApiTags('contacts')
@Needs('editor')
export class ContactRightsController {
  constructor(
    private readonly contacts: ContactsQueries,
    private readonly objectContact: ObjectContact,
    private readonly eraseContact: EraseContact,
    private readonly tellContacts: TellContacts,
    private readonly giveOut: GiveOutReport,
  ) {}

  @Post('objection')
  @ApiOperation({ summary: 'Notes down an objection (Art. 21 GDPR) or takes it back' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async object(
    @IdParam() id: string,
    @Body({ schema: objection }) input: z.infer<typeof objection>,
    @Who() who: Principal,
  ): Promise<void> {
    await this.objectContact.run(id, input.objected, who.userId);
  }

  @Post('erasure')
  @ApiOperation({
    summary: 'Erases everything of a contact for good (Art. 17 GDPR); the address stays suppressed',
  })
  @HttpCode(204)
  @ApiNoContentResponse()
  async erase(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    await this.eraseContact.run([id], who.userId);
  }

  @Post('notice')
  @ApiOperation({
    summary: 'Notes down that the person was told (Art. 14 GDPR); harmless when it was so already',
  })
  @HttpCode(204)
  @ApiNoContentResponse()
  async tell(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    if (!(await this.contacts.detail(id))) throw notFound('contact');
    await this.tellContacts.run([id], who.userId);
  }

  @Get('report')
  @ApiOperation({
    summary: 'Everything that is stored about a contact (Art. 15 GDPR); noted down in the log',
  })
  @ApiOkResponse({ standardSchema: contactReportResponse })
  async report(@IdParam() id: string, @Who() who: Principal): Promise<z.infer<typeof contactReportResponse>> {
    return this.giveOut.asData(id, who.userId);
  }
}
