import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { fileName } from '../../../../web/file-name.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ComposeReport } from '../compose-report.js';
import { CopyReport } from '../drafting/copy-report.js';
import { changedReport, EditReport } from '../drafting/edit-report.js';
import type { ReportChanges } from '../drafting/edit-report.js';
import { PutReportAway } from '../drafting/put-report-away.js';
import { refuseUnknownHighlights } from '../drafting/refuse-unknown-highlights.js';
import { reportChanges, reportInput } from '../drafting/report-input.js';
import { StartReport } from '../drafting/start-report.js';
import { fileTypes } from '../finalising/file-types.js';
import { ReportFiles } from '../finalising/report-files.js';
import { ReportJobs } from '../finalising/report-jobs.js';
import { WorkOffReports } from '../finalising/work-off-reports.js';
import { reportFormats } from '../report-file.entity.js';
import { ReportQueries } from '../report.queries.js';
import { VerifyReport } from '../verifying/verify-report.js';
import {
  documentResponse,
  reportJobResponse,
  reportListItem,
  reportResponse,
  toDocumentResponse,
  toJobResponse,
  toReportListItem,
  toReportResponse,
  toVerificationResponse,
  verificationResponse,
} from './report-response.js';

const reportList = listOf(reportListItem);
const reportQuery = listQuery.extend({
  status: z.enum(['draft', 'final']).optional(),
  grant: z.uuid().optional(),
});
const versionInput = z
  .object({ version: z.number().int().positive().nullable().default(null) })
  .default({ version: null })
  .meta({ id: 'ReportFinalisationInput' });
const archivedInput = z.object({ archived: z.boolean() }).meta({ id: 'ReportArchivedInput' });
type ReportAnswer = z.infer<typeof reportResponse>;
type JobAnswer = z.infer<typeof reportJobResponse>;

/** What takes longer goes on after the answer. */
const patienceMs = 1_500;

@Controller('api/v1/reports')
@ApiTags('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportQueries,
    private readonly start: StartReport,
    private readonly editReport: EditReport,
    private readonly copy: CopyReport,
    private readonly putAway: PutReportAway,
    private readonly compose: ComposeReport,
    private readonly files: ReportFiles,
    private readonly jobs: ReportJobs,
    private readonly work: WorkOffReports,
    private readonly verifyReport: VerifyReport,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Visibility reports, changed last first, archived ones included' })
  @ApiOkResponse({ standardSchema: reportList })
  async list(
    @Query({ schema: reportQuery }) { limit, cursor, status, grant }: z.infer<typeof reportQuery>,
  ): Promise<z.infer<typeof reportList>> {
    const page = await this.reports.page({ limit, cursor, status, grantId: grant });
    return { ...page, items: page.items.map(toReportListItem) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One report with its choices, files and versions' })
  @ApiOkResponse({ standardSchema: reportResponse })
  async one(@IdParam() id: string): Promise<ReportAnswer> {
    return toReportResponse(await this.reports.detail(id));
  }

  @Post()
  @ApiOperation({ summary: 'Starts a draft; what is left out is proposed from grants and due dates' })
  @ApiCreatedResponse({ standardSchema: reportResponse })
  async add(
    @Body({ schema: reportInput }) input: z.infer<typeof reportInput>,
    @Who() who: Principal,
  ): Promise<ReportAnswer> {
    return this.one(await this.start.run(input, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a draft; what is left out stays' })
  @ApiOkResponse({ standardSchema: reportResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: reportChanges }) { version, ...changes }: z.infer<typeof reportChanges>,
    @Who() who: Principal,
  ): Promise<ReportAnswer> {
    const edit = withoutGaps(changes);
    const before = await this.reports.one(id);
    if (before.status === 'draft')
      await refuseUnknownHighlights(this.compose, before, changedReport(before, edit), this.clock.now());
    await this.editReport.run(id, version, edit, who.userId);
    return this.one(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes a draft, or a final report whose time is over' })
  @ApiNoContentResponse()
  async remove(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    await this.putAway.delete(id, true, dayOf(this.clock.now(), this.settings.timeZone), who.userId);
  }

  @Put(':id/archived')
  @ApiOperation({ summary: 'Puts a report into the archive or brings it back' })
  @ApiOkResponse({ standardSchema: reportResponse })
  async archive(
    @IdParam() id: string,
    @Body({ schema: archivedInput }) { archived }: z.infer<typeof archivedInput>,
    @Who() who: Principal,
  ): Promise<ReportAnswer> {
    await this.putAway.archive(id, archived, who.userId);
    return this.one(id);
  }

  @Post(':id/versions')
  @ApiOperation({ summary: 'Starts the next version of a final report: a draft with the same choices' })
  @ApiCreatedResponse({ standardSchema: reportResponse })
  async nextVersion(@IdParam() id: string, @Who() who: Principal): Promise<ReportAnswer> {
    return this.one(await this.copy.nextVersion(id, who.userId));
  }

  @Post(':id/finalisation')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Makes a draft final. The work may go on after the answer; ask for its state',
  })
  @ApiAcceptedResponse({ standardSchema: reportJobResponse })
  async finalise(
    @IdParam() id: string,
    @Body({ schema: versionInput }) { version }: z.infer<typeof versionInput>,
    @Who() who: Principal,
  ): Promise<JobAnswer> {
    const job = await this.jobs.finalise(id, version, who.userId);
    await this.work.attend(job.id, patienceMs);
    return toJobResponse(await this.jobs.one(job.id));
  }

  @Get(':id/finalisation')
  @ApiOperation({ summary: 'How far the last finalisation is' })
  @ApiOkResponse({ standardSchema: reportJobResponse })
  async job(@IdParam() id: string): Promise<JobAnswer> {
    await this.reports.one(id);
    const job = await this.reports.lastJob(id);
    if (!job) throw notFound('report');
    return toJobResponse(job);
  }

  @Delete(':id/finalisation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancels a finalisation under way; the report stays a draft' })
  @ApiNoContentResponse()
  async cancel(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    await this.reports.one(id);
    await this.jobs.cancel(id, who.userId);
  }

  @Post(':id/verification')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Looks whether a final report is still what it was: hash, recomputation, stored files. Changes nothing',
  })
  @ApiOkResponse({ standardSchema: verificationResponse })
  async verify(@IdParam() id: string): Promise<z.infer<typeof verificationResponse>> {
    return toVerificationResponse(await this.verifyReport.run(id));
  }

  @Get(':id/document')
  @ApiOperation({
    summary: 'The whole report as JSON: of a final one as it was frozen, of a draft as of now',
  })
  @ApiOkResponse({ standardSchema: documentResponse })
  async document(@IdParam() id: string): Promise<z.infer<typeof documentResponse>> {
    const report = await this.reports.one(id);
    return toDocumentResponse(await this.compose.document(report, this.clock.now()));
  }

  @Get(':id/files/:format')
  @ApiOperation({ summary: 'The report as pdf, xlsx or csv (a ZIP): of a final one the stored file' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(@IdParam() id: string, @Param('format') name: string): Promise<StreamableFile> {
    const format = reportFormats.find((each) => each === name);
    if (!format) throw notFound('file');
    const report = await this.reports.one(id);
    const now = this.clock.now();
    const bytes = await this.files.bytes(report, format, now);
    const { ending, type } = fileTypes[format];
    const day = dayOf(report.finalisedAt ?? now, this.settings.timeZone);
    const disposition = `attachment; filename="${fileName([report.title, report.status], day, ending)}"`;
    return new StreamableFile(bytes, { type, disposition, length: bytes.length });
  }
}

/** What was left out is left out, not undefined. */
function withoutGaps(changes: Omit<z.infer<typeof reportChanges>, 'version'>): ReportChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
