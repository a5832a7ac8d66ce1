import { Body, Controller, Get, HttpCode, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { isDay } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ChangeContactImport } from '../change-contact-import.js';
import { mostFileBytes } from '../contact-import-files.js';
import { onKnownChoices, onUnknownOutletChoices } from '../contact-import.entity.js';
import { ContactImportQueries } from '../contact-imports.queries.js';
import { RunContactImport } from '../run-contact-import.js';
import { UndoContactImport } from '../undo-contact-import.js';
import {
  contactImportOutcome,
  contactImportResponse,
  toContactImportOutcome,
  toContactImportResponse,
} from './contact-import-response.js';

const flag = z
  .enum(['true', 'false', ''])
  .default('false')
  .transform((text) => text === 'true');
const fields = z.object({
  source: z.string().trim().max(300).default(''),
  legalBasis: z.enum(['interest', 'consent', 'contract']).default('interest'),
  obtainedDay: z
    .union([z.literal('').transform(() => null), z.string().refine(isDay)])
    .default(null as never),
  onKnown: z.enum(onKnownChoices).default('fill'),
  onUnknownOutlet: z.enum(onUnknownOutletChoices).default('keep'),
  dryRun: flag,
  partial: flag,
});
const text = { type: 'string' } as const;
const multipart = {
  type: 'object',
  required: ['file'],
  properties: {
    source: {
      ...text,
      description: 'Required as soon as the file holds persons, like legalBasis and obtainedDay',
    },
    legalBasis: { enum: ['interest', 'consent', 'contract'] },
    obtainedDay: { type: 'string', format: 'date' },
    onKnown: { enum: [...onKnownChoices] },
    onUnknownOutlet: { enum: [...onUnknownOutletChoices] },
    dryRun: { enum: ['true', 'false'] },
    partial: { enum: ['true', 'false'], description: 'Take the good rows although others are wrong' },
    file: {
      type: 'string',
      format: 'binary',
      description: 'CSV, XLSX or vCard; columns are guessed from the header',
    },
  },
} as const;
const upload = FileInterceptor('file', {
  limits: { fileSize: mostFileBytes, files: 1, fields: 10, parts: 12, fieldSize: 2_000 },
  defParamCharset: 'utf8',
});

@ApiTags('contacts')
@Controller('api/v1/contacts/imports')
@Needs('editor')
export class ContactImportsController {
  constructor(
    private readonly imports: ContactImportQueries,
    private readonly change: ChangeContactImport,
    private readonly importContacts: RunContactImport,
    private readonly undoImport: UndoContactImport,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Imports of contacts, the newest first' })
  @ApiOkResponse({ standardSchema: listOf(contactImportResponse) })
  async list(@Query({ schema: listQuery }) page: z.infer<typeof listQuery>) {
    const { items, nextCursor } = await this.imports.list({ limit: page.limit, cursor: page.cursor });
    return { items: items.map((row) => toContactImportResponse(row.import)), nextCursor };
  }

  @Post()
  @UseInterceptors(upload)
  @ApiOperation({
    summary:
      'Imports an address list in one go, or only says what would become of it. Whoever has objected is left out',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: multipart as never })
  @ApiCreatedResponse({ standardSchema: contactImportOutcome })
  async add(
    @Who() who: Principal,
    @Body() body: unknown,
    @UploadedFile() file: { originalname: string; buffer: Buffer } | undefined,
  ): Promise<z.infer<typeof contactImportOutcome>> {
    const read = fields.safeParse(body ?? {});
    if (!read.success || !file) throw new UserError('invalid-input');
    const wish = { ...read.data, mapping: ({ mapping }: { mapping: object }) => mapping };
    const outcome = await this.importContacts.run(
      { name: file.originalname, bytes: file.buffer },
      wish,
      who.userId,
    );
    return toContactImportOutcome(outcome);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One import with its counts' })
  @ApiOkResponse({ standardSchema: contactImportResponse })
  async get(@IdParam() id: string): Promise<z.infer<typeof contactImportResponse>> {
    return toContactImportResponse(await this.change.one(id));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes an import back, save what was worked on since; for 30 days' })
  @ApiOkResponse({ standardSchema: contactImportResponse })
  async undo(@Who() who: Principal, @IdParam() id: string): Promise<z.infer<typeof contactImportResponse>> {
    await this.undoImport.run(id, who.userId);
    return this.get(id);
  }
}
