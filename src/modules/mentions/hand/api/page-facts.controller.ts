import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../../../accounts/access.js';
import { reviews } from '../../mention.entity.js';
import { channels } from '../channel.js';
import { LookAtPage } from '../look-at-page.js';
import type { PageProposal, Proposed } from '../look-at-page.js';

const request = z.object({ url: z.string().trim().min(1).max(2_000) });

const told = <T extends z.ZodType>(value: T) => z.object({ value, from: z.string() }).nullable();

const twinResponse = z.object({
  id: z.string(),
  headline: z.string(),
  publishedDay: z.iso.date(),
  outlet: z.string().nullable(),
  review: z.enum(reviews),
  why: z.enum(['address', 'headline']),
});

export const pageFactsResponse = z
  .object({
    url: z.string().describe('The address, made whole'),
    canonicalUrl: z.string().nullable(),
    title: told(z.string()),
    publishedDay: told(z.iso.date()),
    publishedTime: z
      .string()
      .nullable()
      .describe('Clock in the reporting time zone; null: only the day is known'),
    author: told(z.string()),
    outlet: told(z.object({ id: z.string(), name: z.string() })),
    siteName: z.string().nullable(),
    programme: z.string().nullable(),
    language: z.string().nullable(),
    channel: z.enum(channels),
    troubles: z.array(z.string()),
    unreadable: z
      .string()
      .nullable()
      .describe('Why the page itself was not read; null when it was, or need not be'),
    twins: z.array(twinResponse).describe('Mentions that are likely this piece already'),
  })
  .meta({ id: 'PageFacts' });

type Answer = z.infer<typeof pageFactsResponse>;

@ApiTags('mentions')
@Controller('api/v1/mentions/page-facts')
export class PageFactsController {
  constructor(private readonly lookAtPage: LookAtPage) {}

  @Post()
  @Needs('editor')
  @ApiOperation({
    summary:
      'What the page at an address says about its piece: title, day, author, outlet. Fetches this one page; keeps nothing',
  })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: pageFactsResponse })
  async look(@Body({ schema: request }) body: z.infer<typeof request>): Promise<Answer> {
    return toResponse(await this.lookAtPage.look(body.url));
  }
}

function toResponse(look: PageProposal): Answer {
  return {
    url: look.url,
    canonicalUrl: look.canonicalUrl,
    title: said(look.title),
    publishedDay: said(look.day),
    publishedTime: look.time,
    author: said(look.author),
    outlet: look.outlet && {
      value: { id: look.outlet.value.id, name: look.outlet.value.name },
      from: look.outlet.from,
    },
    siteName: look.siteName,
    programme: look.series,
    language: look.language,
    channel: look.channel,
    troubles: look.troubles,
    unreadable: look.unreadable,
    twins: look.twins.map(({ id, headline, day, outlet, review, why }) => ({
      id,
      headline,
      publishedDay: day,
      outlet,
      review,
      why,
    })),
  };
}

function said(fact: Proposed<string> | null): { value: string; from: string } | null {
  return fact && { value: fact.value, from: fact.from };
}
