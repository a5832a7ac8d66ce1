import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { PageController } from '../../../web/http/page.js';
import { ownPath, seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { Notice, PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { mentionLabels } from '../label-groups.js';
import { LabelMention } from '../label-mention.js';
import type { LabelOutcome } from '../label-mention.js';

const labelForm = z.object({
  label: z.enum([...mentionLabels, 'rule']),
  version: z.coerce.number().int().min(1),
  back: z.string().optional(),
});

/** Changes the label of one mention; undo is the same step backwards. */
@PageController('/mentions')
export class LabelPages {
  constructor(private readonly labelMention: LabelMention) {}

  @Post(':id/label')
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = labelForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const page = ownPath(form.data.back, `/mentions/${id}`);
    try {
      const outcome = await this.labelMention.change(id, form.data.label, form.data.version, who.userId);
      return seeOther(page, labelNotice(ctx, outcome, `/mentions/${id}/label`, page));
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      return seeOther(page, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }
}

function labelNotice(
  { t }: PageContext,
  { label, version, before }: LabelOutcome,
  action: string,
  back: string,
): Notice {
  if (before === null) return { kind: 'done', text: t.labels.unchanged };
  const fields = { label: before, version: String(version), back };
  return { kind: 'done', text: t.labels.changed(t.labels.names[label]), undo: { action, fields } };
}
