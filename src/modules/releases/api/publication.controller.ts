import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ApproveRelease } from '../publication/approve-release.js';
import { PublishRelease } from '../publication/publish-release.js';
import { ScheduleRelease } from '../publication/schedule-release.js';
import { ReleaseDocuments } from '../release-documents.js';
import { moment } from '../release-input.js';
import { ReleasesQueries } from '../releases.queries.js';
import type { ReleaseDetail } from '../releases.queries.js';
import { releaseText } from '../text/release-text.js';
import { RestoreVersion } from '../versions/restore-version.js';
import { VersionsQueries } from '../versions/versions.queries.js';
import { releaseResponse, toReleaseResponse } from './release-response.js';
import { toVersionResponse, versionResponse } from './version-response.js';

const version = z.number().int().describe('As read: refused when it is older than the stored one');
const approvalInput = z.object({ approved: z.boolean(), version }).meta({ id: 'ReleaseApprovalInput' });
const publicationInput = z.object({ version }).meta({ id: 'ReleasePublicationInput' });
const scheduleInput = z
  .object({ at: moment.nullable().describe('When it shall go out by itself; null: no longer'), version })
  .meta({ id: 'ReleaseScheduleInput' });
const restorationInput = z
  .object({ version, note: z.string().trim().max(300).default('').describe('Required once it is published') })
  .meta({ id: 'ReleaseRestorationInput' });
const versionList = z.object({ items: z.array(versionResponse) }).meta({ id: 'ReleaseVersionList' });
const textResponse = z.object({ text: z.string() }).meta({ id: 'ReleaseText' });
type ReleaseAnswer = z.infer<typeof releaseResponse>;

/** The way of a release to the public, and its wordings. */
@Controller('api/v1/releases/:id')
@ApiTags('releases')
export class PublicationController {
  constructor(
    private readonly queries: ReleasesQueries,
    private readonly documents: ReleaseDocuments,
    private readonly versions: VersionsQueries,
    private readonly approveRelease: ApproveRelease,
    private readonly scheduleRelease: ScheduleRelease,
    private readonly publishRelease: PublishRelease,
    private readonly restoreVersion: RestoreVersion,
  ) {}

  @Put('approval')
  @ApiOperation({ summary: 'Approves the wording of this version, or withdraws the approval' })
  @ApiOkResponse({ standardSchema: releaseResponse })
  async approve(
    @IdParam() id: string,
    @Body({ schema: approvalInput }) input: z.infer<typeof approvalInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    if (input.approved) await this.approveRelease.run(id, input.version, who.userId);
    else await this.approveRelease.withdraw(id, who.userId);
    return this.one(id);
  }

  @Put('schedule')
  @ApiOperation({ summary: 'Plans the moment of publication of an approved release' })
  @ApiOkResponse({ standardSchema: releaseResponse })
  async schedule(
    @IdParam() id: string,
    @Body({ schema: scheduleInput }) input: z.infer<typeof scheduleInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    if (input.at === null) await this.scheduleRelease.unschedule(id, who.userId);
    else await this.scheduleRelease.run(id, input.version, new Date(input.at), who.userId);
    return this.one(id);
  }

  @Post('publication')
  @ApiOperation({ summary: 'Publishes an approved release now; harmless when it is published' })
  @ApiCreatedResponse({ standardSchema: releaseResponse })
  async publish(
    @IdParam() id: string,
    @Body({ schema: publicationInput }) input: z.infer<typeof publicationInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    await this.publishRelease.run(id, input.version, who.userId);
    return this.one(id);
  }

  @Get('versions')
  @ApiOperation({ summary: 'All wordings of a release, the newest first' })
  @ApiOkResponse({ standardSchema: versionList })
  async list(@IdParam() id: string): Promise<z.infer<typeof versionList>> {
    const { release } = await this.detail(id);
    return { items: (await this.versions.list(release)).map(toVersionResponse) };
  }

  @Post('versions/:number/restoration')
  @ApiOperation({ summary: 'Takes an older wording up again, as the next version' })
  @ApiCreatedResponse({ standardSchema: releaseResponse })
  async restore(
    @IdParam() id: string,
    @Param('number') number: string,
    @Body({ schema: restorationInput }) input: z.infer<typeof restorationInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    if (!/^\d{1,6}$/.test(number)) throw notFound('release');
    await this.restoreVersion.run(id, { ...input, number: Number(number) }, who.userId);
    return this.one(id);
  }

  @Get('text')
  @ApiOperation({ summary: 'The whole release as plain text, as it is mailed' })
  @ApiOkResponse({ standardSchema: textResponse })
  async text(@IdParam() id: string): Promise<z.infer<typeof textResponse>> {
    return { text: releaseText(await this.documents.of(id)) };
  }

  private async detail(id: string): Promise<ReleaseDetail> {
    const detail = await this.queries.detail(id);
    if (!detail) throw notFound('release');
    return detail;
  }

  private async one(id: string): Promise<ReleaseAnswer> {
    return toReleaseResponse(await this.detail(id));
  }
}
