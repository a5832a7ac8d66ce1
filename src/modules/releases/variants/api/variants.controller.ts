import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { moment } from '../../release-input.js';
import { releaseStates } from '../../release.entity.js';
import { ReleasesQueries } from '../../releases.queries.js';
import { ActOnVariants, variantActs } from '../act-on-variants.js';
import { MakeVariants } from '../make-variants.js';
import { VariantsQueries } from '../variants.queries.js';

const fact = z
  .string()
  .max(4000)
  .regex(/^[^\0]*$/);
const key = z.string().regex(/^\d{5}$/);

const variantsInput = z
  .object({
    rows: z
      .array(
        z.object({
          districtAgs: key,
          facts: z
            .record(
              z
                .string()
                .min(1)
                .max(120)
                .regex(/^[^\0]*$/),
              fact,
            )
            .default({}),
        }),
      )
      .max(600)
      .nullable()
      .describe('A variant for each; null: those that are there are filled in anew'),
    overwrite: z
      .array(key)
      .max(600)
      .default([])
      .describe('Districts whose variant gives up what somebody wrote or approved'),
    trial: z.boolean().default(false).describe('Says what would happen and stores nothing'),
  })
  .meta({ id: 'VariantsInput' });

const variantsOutcome = z
  .object({
    variants: z.array(
      z.object({
        districtAgs: z.string(),
        releaseId: z.string().nullable().describe('Null: to be added'),
        act: z.enum(['add', 'update', 'same', 'left']),
        reason: z.enum(['by-hand', 'approved', 'published', 'archived']).nullable(),
        open: z.array(z.string()).describe('Places that nothing fills'),
      }),
    ),
    added: z.number().int(),
    updated: z.number().int(),
  })
  .meta({ id: 'VariantsOutcome' });

const variantList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        districtAgs: z.string(),
        headline: z.string(),
        state: z.enum(releaseStates),
        facts: z.record(z.string(), z.string()),
        open: z.array(z.string()),
        changedByHand: z.boolean(),
        outlets: z.number().int().describe('Outlets written to'),
        mentions: z.number().int().describe('Mentions that go back to it'),
      }),
    ),
    mentions: z.number().int().describe('Of the master and its variants, each mention once'),
  })
  .meta({ id: 'VariantList' });

const actInput = z
  .object({
    ids: z.array(z.uuid()).max(600),
    act: z.enum(variantActs),
    at: moment.nullable().default(null).describe('With "schedule"'),
  })
  .meta({ id: 'VariantActInput' });

const actOutcome = z
  .object({
    done: z.array(z.string()),
    refused: z.array(z.object({ districtAgs: z.string(), code: z.string() })),
  })
  .meta({ id: 'VariantActOutcome' });

@Controller('api/v1/releases/:id/variants')
@ApiTags('releases')
export class VariantsController {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly variants: VariantsQueries,
    private readonly makeVariants: MakeVariants,
    private readonly actOnVariants: ActOnVariants,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The variants of a master by district' })
  @ApiOkResponse({ standardSchema: variantList })
  async list(@IdParam() id: string): Promise<z.infer<typeof variantList>> {
    if (!(await this.releases.detail(id))) throw notFound('release');
    const rows = await this.variants.list(id);
    return {
      items: rows.map(({ release, district, open, byHand, outlets, mentions }) => ({
        id: release.id,
        districtAgs: district.ags,
        headline: release.headline,
        state: release.state,
        facts: { ...release.placeFacts },
        open,
        changedByHand: byHand,
        outlets,
        mentions,
      })),
      mentions: await this.variants.familyMentions(id),
    };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes a variant for each district, or fills in anew what nobody changed' })
  @ApiOkResponse({ standardSchema: variantsOutcome })
  async make(
    @IdParam() id: string,
    @Body({ schema: variantsInput }) { rows, overwrite, trial }: z.infer<typeof variantsInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof variantsOutcome>> {
    const wanted = rows && [...new Map(rows.map((row) => [row.districtAgs, row])).values()];
    const wish = {
      rows: wanted && wanted.map(({ districtAgs, facts }) => ({ ags: districtAgs, facts })),
      overwrite,
    };
    const outcome = trial
      ? { plan: await this.makeVariants.trial(id, wish), added: [], updated: 0 }
      : await this.makeVariants.run(id, wish, who.userId);
    return {
      variants: outcome.plan.map(({ ags, id: releaseId, act, reason, open }) => ({
        districtAgs: ags,
        releaseId,
        act,
        reason,
        open,
      })),
      added: outcome.added.length,
      updated: outcome.updated,
    };
  }

  @Post('acts')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approves, plans or publishes some variants; what holds one back holds no other' })
  @ApiOkResponse({ standardSchema: actOutcome })
  async act(
    @IdParam() id: string,
    @Body({ schema: actInput }) { ids, act, at }: z.infer<typeof actInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof actOutcome>> {
    const when = at === null ? null : new Date(at);
    const { done, refused } = await this.actOnVariants.run(id, ids, act, who.userId, when);
    return { done, refused: refused.map(({ ags, error }) => ({ districtAgs: ags, code: error.code })) };
  }
}
