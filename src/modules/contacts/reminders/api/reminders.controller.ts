import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ContactsQueries } from '../../contacts.queries.js';
import { mostDays, RemindAgain } from '../remind-again.js';

const reminderInput = z
  .object({
    afterDays: z
      .number()
      .int()
      .min(1)
      .max(mostDays)
      .nullable()
      .describe('Days after each contact, counted from the last one; null: no reminder'),
  })
  .meta({ id: 'ReminderInput' });
const reminderResponse = z
  .object({ afterDays: z.number().int().nullable(), nextDay: z.string().nullable() })
  .meta({ id: 'Reminder' });

@Controller('api/v1/contacts/:id/reminder')
@ApiTags('contacts')
@Needs('editor')
export class RemindersController {
  constructor(
    private readonly remind: RemindAgain,
    private readonly contacts: ContactsQueries,
  ) {}

  @Put()
  @ApiOperation({ summary: 'Sets how long after a contact to get in touch again' })
  @ApiOkResponse({ standardSchema: reminderResponse })
  async set(
    @IdParam() id: string,
    @Body({ schema: reminderInput }) { afterDays }: z.infer<typeof reminderInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof reminderResponse>> {
    await this.remind.every(id, afterDays, who.userId);
    const view = await this.contacts.detail(id);
    if (!view) throw notFound('contact');
    const { remindAfterDays, nextContactDay } = view.contact;
    return { afterDays: remindAfterDays, nextDay: nextContactDay };
  }
}
