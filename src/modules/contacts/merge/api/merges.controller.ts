import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { IdParam } from '../../../../web/http/id-param.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { DecideDistinct } from '../decide-distinct.js';
import { DuplicateQueries } from '../duplicates.queries.js';
import { duplicateReasons } from '../find-duplicates.js';
import { MergeContacts } from '../merge-contacts.js';
import { chosenFields } from '../merged-contact.js';
import { UndoMerge } from '../undo-merge.js';

const mostPairs = 200;
const pairResponse = z
  .object({
    contactIds: z.array(z.uuid()),
    reasons: z.array(z.enum(duplicateReasons)),
    score: z.number().int().describe('The higher, the surer'),
  })
  .meta({ id: 'DuplicateContacts' });
const mergeRequest = z.object({
  keepId: z.uuid(),
  otherId: z.uuid(),
  choices: z
    .partialRecord(z.enum(chosenFields), z.enum(['kept', 'other', 'both']))
    .default({})
    .describe('Whose value stays; left out: the fuller, else the newer. `both` for notes only'),
  keepVersion: z.number().int().min(1).optional(),
  otherVersion: z.number().int().min(1).optional(),
});
const mergeResponse = z.object({ id: z.uuid(), contactId: z.uuid() }).meta({ id: 'ContactMerge' });
const undoResponse = z.object({ contactIds: z.array(z.uuid()) });
const distinctRequest = z.object({
  one: z.uuid(),
  other: z.uuid(),
  distinct: z.boolean().default(true).describe('false: suggest the pair again'),
});

@ApiTags('contacts')
@Controller('api/v1/contacts')
@Needs('editor')
export class MergesController {
  constructor(
    private readonly duplicates: DuplicateQueries,
    private readonly merge: MergeContacts,
    private readonly undoMerge: UndoMerge,
    private readonly decide: DecideDistinct,
  ) {}

  @Get('duplicates')
  @ApiOperation({ summary: 'Pairs of contacts that may be one, the surest first; at most 200' })
  @ApiOkResponse({ standardSchema: z.object({ items: z.array(pairResponse), total: z.number().int() }) })
  async pairs() {
    const { rows, total } = await this.duplicates.find(mostPairs);
    return {
      items: rows.map(({ ids, reasons, score }) => ({ contactIds: [...ids], reasons, score })),
      total,
    };
  }

  @Post('merges')
  @ApiOperation({ summary: 'Makes one contact of two; what was done with either comes together' })
  @ApiCreatedResponse({ standardSchema: mergeResponse })
  async run(
    @Who() who: Principal,
    @Body({ schema: mergeRequest }) body: z.infer<typeof mergeRequest>,
  ): Promise<z.infer<typeof mergeResponse>> {
    const { keepId: keptId, otherId, choices, keepVersion, otherVersion } = body;
    const versions = { kept: keepVersion ?? null, other: otherVersion ?? null };
    const id = await this.merge.run({ keptId, otherId, versions, choices }, who.userId);
    return { id, contactId: keptId };
  }

  @Post('merges/:id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Brings both contacts back; for 30 days, the latest merge of a contact first' })
  @ApiOkResponse({ standardSchema: undoResponse })
  async undo(@Who() who: Principal, @IdParam() id: string): Promise<z.infer<typeof undoResponse>> {
    const { keptId, otherId } = await this.undoMerge.run(id, who.userId);
    return { contactIds: [keptId, otherId] };
  }

  @Post('distinctions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remembers that two contacts are two, or forgets it' })
  @ApiOkResponse({ standardSchema: z.object({ distinct: z.boolean() }) })
  async distinct(
    @Who() who: Principal,
    @Body({ schema: distinctRequest }) { one, other, distinct }: z.infer<typeof distinctRequest>,
  ): Promise<{ distinct: boolean }> {
    await this.decide.run(one, other, distinct, who.userId);
    return { distinct };
  }
}
