import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { requireId } from '../../../shared/ids.js';
import { IdParam } from '../../../web/http/id-param.js';
import { PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { RuleAttribution } from '../attribution/rule-attribution.js';
import type { Ruling } from '../attribution/rule-attribution.js';
import { grades } from './attribution-form.js';

const rulingForm = z.object({
  release: z.string(),
  /** rule: what a person said is withdrawn. */
  grade: z.enum([...grades, 'rule']),
  reason: z.string().max(1000).default(''),
});

/** A person's word on whether a release was behind a mention; undo is the word that held before. */
@PageController('/mentions')
export class AttributionPages {
  constructor(private readonly ruleAttribution: RuleAttribution) {}

  @Post(':id/attribution')
  async rule(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = rulingForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { release, grade, reason } = form.data;
    const page = `/mentions/${id}#attribution`;
    const words = ctx.t.attribution;
    if (release === '') return seeOther(page, { kind: 'problem', text: words.choose });
    const ruling: Ruling = grade === 'rule' ? null : { grade, reason };
    try {
      const before = await this.ruleAttribution.rule(id, requireId(release), ruling, who.userId);
      const fields = { release, grade: before?.grade ?? 'rule', reason: before?.reason ?? '' };
      return seeOther(page, {
        kind: 'done',
        text: ruling ? words.saved(words.grades[ruling.grade]) : words.withdrawn,
        undo: { action: `/mentions/${id}/attribution`, fields },
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'reason-required') throw error;
      return seeOther(page, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }
}
