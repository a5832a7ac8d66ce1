import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { newsroomInput, NewsroomSettings } from '../newsroom-settings.js';

type Answer = z.infer<typeof newsroomInput>;

@Controller('api/v1/newsroom')
@ApiTags('releases')
export class NewsroomController {
  constructor(private readonly newsroom: NewsroomSettings) {}

  @Get()
  @ApiOperation({ summary: 'Whether and how releases are shown to the public' })
  @ApiOkResponse({ standardSchema: newsroomInput })
  show(): Promise<Answer> {
    return this.newsroom.current();
  }

  @Put()
  @Needs('admin')
  @ApiOperation({ summary: 'Opens or shuts the newsroom and says how it presents itself' })
  @ApiOkResponse({ standardSchema: newsroomInput })
  async change(@Body({ schema: newsroomInput }) body: Answer, @Who() who: Principal): Promise<Answer> {
    await this.newsroom.change(body, who.userId);
    return this.newsroom.current();
  }
}
