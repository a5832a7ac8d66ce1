import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddRelease } from '../add-release.js';
import { ArchiveRelease } from '../archive-release.js';
import { DeliverRelease } from '../deliver-release.js';
import { EditRelease } from '../edit-release.js';
import { deliveriesInput, releaseInput, releaseReplacement } from '../release-input.js';
import { releaseStates } from '../release.entity.js';
import { ReleasesQueries } from '../releases.queries.js';
import {
  releaseListItem,
  releaseResponse,
  toReleaseListItem,
  toReleaseResponse,
} from './release-response.js';

const releaseList = listOf(releaseListItem);
const releaseQuery = listQuery.extend({ state: z.enum(releaseStates).optional() });
const archivedInput = z.object({ archived: z.boolean() }).meta({ id: 'ReleaseArchivedInput' });
type ReleaseAnswer = z.infer<typeof releaseResponse>;

@Controller('api/v1/releases')
@ApiTags('releases')
export class ReleasesController {
  constructor(
    private readonly queries: ReleasesQueries,
    private readonly addRelease: AddRelease,
    private readonly editRelease: EditRelease,
    private readonly archiveRelease: ArchiveRelease,
    private readonly deliverRelease: DeliverRelease,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Releases, the newest first, archived ones included' })
  @ApiOkResponse({ standardSchema: releaseList })
  async list(
    @Query({ schema: releaseQuery }) { limit, cursor, state }: z.infer<typeof releaseQuery>,
  ): Promise<z.infer<typeof releaseList>> {
    const page = await this.queries.page({ limit, cursor, state });
    return { items: page.items.map(toReleaseListItem), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One release with the outlets written to' })
  @ApiOkResponse({ standardSchema: releaseResponse })
  async one(@IdParam() id: string): Promise<ReleaseAnswer> {
    const detail = await this.queries.detail(id);
    if (!detail) throw notFound('release');
    return toReleaseResponse(detail);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a draft, or a release as it went out' })
  @ApiCreatedResponse({ standardSchema: releaseResponse })
  async add(
    @Body({ schema: releaseInput }) { publishedAt, embargoUntil, ...facts }: z.infer<typeof releaseInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    const draft = { ...facts, publishedAt: asDate(publishedAt), embargoUntil: asDate(embargoUntil) };
    return this.one(await this.addRelease.run(draft, who.userId));
  }

  @Put(':id')
  @ApiOperation({
    summary:
      'Replaces what a release says; outlets written to stay. A change of the wording withdraws an approval; of a published release it is a correction and needs a note',
  })
  @ApiOkResponse({ standardSchema: releaseResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: releaseReplacement })
    { version, note, publishedAt, embargoUntil, ...facts }: z.infer<typeof releaseReplacement>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    const moments = {
      publishedAt: asDate(publishedAt),
      ...(embargoUntil === undefined ? {} : { embargoUntil: asDate(embargoUntil) }),
    };
    await this.editRelease.run(id, version, { ...facts, ...moments }, who.userId, { note });
    return this.one(id);
  }

  @Put(':id/deliveries')
  @ApiOperation({ summary: 'Says which outlets were written to' })
  @ApiOkResponse({ standardSchema: releaseResponse })
  async deliver(
    @IdParam() id: string,
    @Body({ schema: deliveriesInput }) { version, outletIds, sentAt }: z.infer<typeof deliveriesInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    await this.deliverRelease.run(id, version, { outletIds, sentAt: new Date(sentAt) }, who.userId);
    return this.one(id);
  }

  @Put(':id/archived')
  @ApiOperation({ summary: 'Puts a release into the archive or brings it back' })
  @ApiOkResponse({ standardSchema: releaseResponse })
  async archive(
    @IdParam() id: string,
    @Body({ schema: archivedInput }) { archived }: z.infer<typeof archivedInput>,
    @Who() who: Principal,
  ): Promise<ReleaseAnswer> {
    await this.archiveRelease.run(id, archived, who.userId);
    return this.one(id);
  }
}

function asDate(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}
