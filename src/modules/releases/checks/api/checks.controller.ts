import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../../shared/clock.js';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ReleasesQueries } from '../../releases.queries.js';
import { checkInput } from '../check-input.js';
import { checkReasons, checkRules, checkStates } from '../check-rules.js';
import { ChecksQueries } from '../checks.queries.js';
import { RecordCheck } from '../record-check.js';

const record = z.object({
  doneDay: z.string().nullable(),
  party: z.string(),
  note: z.string(),
  waivedReason: z.string(),
  waivedAt: z.string().nullable(),
  recordedAt: z.string(),
});
const response = z
  .object({
    day: z.string().describe('Of publication: when it went out, is planned, or would go out today'),
    grants: z.array(
      z.object({
        grant: z.object({ id: z.string(), title: z.string(), reference: z.string() }),
        statement: z.string().nullable().describe('The wording in force on that day'),
        blocks: z
          .boolean()
          .describe('Something is missing, and the grant says that this holds up publication'),
        rules: z.array(
          z.object({
            rule: z.enum(checkRules),
            state: z.enum(checkStates),
            reason: z.enum(checkReasons),
            record: record.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ReleaseChecks' });
type Answer = z.infer<typeof response>;

@Controller('api/v1/releases/:id/checks')
@ApiTags('releases')
export class ChecksController {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly checks: ChecksQueries,
    private readonly recordCheck: RecordCheck,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'A release held against the rules of each of its grants' })
  @ApiOkResponse({ standardSchema: response })
  async list(@IdParam() id: string): Promise<Answer> {
    const detail = await this.releases.detail(id);
    if (!detail) throw notFound('release');
    const { day, grants } = await this.checks.of(detail.release, this.clock.now());
    return {
      day,
      grants: grants.map(({ grant, results, statement, blocks }) => ({
        grant: { id: grant.id, title: grant.title, reference: grant.reference },
        statement,
        blocks,
        rules: results.map(({ rule, state, reason, record: kept }) => ({
          rule,
          state,
          reason,
          record: kept && {
            doneDay: kept.doneDay,
            party: kept.party,
            note: kept.note,
            waivedReason: kept.waivedReason,
            waivedAt: kept.waivedAt?.toISOString() ?? null,
            recordedAt: kept.recordedAt.toISOString(),
          },
        })),
      })),
    };
  }

  @Put(':grantId/:rule')
  @ApiOperation({ summary: 'Writes down what was done about a rule, or why it need not be kept' })
  @ApiParam({ name: 'rule', enum: checkRules })
  @ApiOkResponse({ standardSchema: response })
  async put(
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
    @Param('rule') typed: string,
    @Body({ schema: checkInput }) input: z.infer<typeof checkInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    const rule = checkRules.find((each) => each === typed);
    if (!rule) throw notFound('release');
    await this.recordCheck.run({ releaseId: id, grantId, rule }, input, who.userId);
    return this.list(id);
  }
}
