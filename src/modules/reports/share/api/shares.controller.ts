import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { CreateShareLink } from '../create-share-link.js';
import { RevokeShareLink } from '../revoke-share-link.js';
import { shareAddress } from '../share-address.js';
import { shareInput } from '../share-input.js';
import { ShareLinkQueries } from '../share-links.queries.js';
import { newShareResponse, shareResponse, sharesResponse, toShareResponse } from './share-response.js';
import type { ShareAnswer } from './share-response.js';

@Controller('api/v1/reports/:id/shares')
@ApiTags('reports')
@Needs('editor')
export class SharesController {
  constructor(
    private readonly links: ShareLinkQueries,
    private readonly createLink: CreateShareLink,
    private readonly revokeLink: RevokeShareLink,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone' | 'baseUrl'>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Share links of a report with how often each was opened by day' })
  @ApiOkResponse({ standardSchema: sharesResponse })
  async list(@IdParam() id: string): Promise<{ items: ShareAnswer[] }> {
    await this.links.report(id);
    return { items: await this.answers(id) };
  }

  @Post()
  @ApiOperation({ summary: 'Makes a link by which somebody without an account reads a final report' })
  @ApiCreatedResponse({ standardSchema: newShareResponse })
  async create(
    @IdParam() id: string,
    @Body({ schema: shareInput }) input: z.infer<typeof shareInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof newShareResponse>> {
    const { id: linkId, token } = await this.createLink.run(id, input, who.userId);
    return { ...(await this.one(id, linkId)), address: shareAddress(this.settings.baseUrl, token) };
  }

  @Post(':shareId/revocation')
  @ApiOperation({ summary: 'Closes a link at once' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: shareResponse })
  async revoke(
    @IdParam() id: string,
    @IdParam('shareId') shareId: string,
    @Who() who: Principal,
  ): Promise<ShareAnswer> {
    await this.revokeLink.run(id, shareId, who.userId);
    return this.one(id, shareId);
  }

  private async answers(id: string): Promise<ShareAnswer[]> {
    const today = dayOf(this.clock.now(), this.settings.timeZone);
    return (await this.links.ofReport(id)).map((row) => toShareResponse(row, today));
  }

  private async one(id: string, linkId: string): Promise<ShareAnswer> {
    const found = (await this.answers(id)).find((link) => link.id === linkId);
    if (!found) throw notFound('share-link');
    return found;
  }
}
