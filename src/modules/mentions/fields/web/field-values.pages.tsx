import { Body, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { FormProblems } from '../../../../web/components/form.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { Notice, PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { MentionQueries } from '../../mentions.queries.js';
import type { ReviewOutcome } from '../../review-mention.js';
import { DataFieldQueries } from '../data-fields.queries.js';
import { SetFieldValues } from '../set-field-values.js';
import { FieldStyles } from './field-styles.js';
import { MentionFieldsForm } from './mention-fields.js';
import { typedContents } from './typed-contents.js';

const versionForm = z.object({ version: z.coerce.number().int().min(1) });
const undoForm = z.object({ change: z.uuid(), back: z.string().optional() });

/** What a mention holds in own fields; with something wrong the form comes back on a page of its own. */
@PageController('/mentions')
export class FieldValuesPages {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly fields: DataFieldQueries,
    private readonly setValues: SetFieldValues,
  ) {}

  @Post('field-values-undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const form = undoForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { changed } = await this.setValues.undo(form.data.change, who.userId);
    const text = changed.length ? ctx.t.fields.valuesUndone : ctx.t.mentions.changedMeanwhile;
    return seeOther(ownPath(form.data.back, '/mentions'), {
      kind: changed.length ? 'done' : 'problem',
      text,
    });
  }

  @Post(':id/field-values')
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const page = `/mentions/${id}`;
    const form = versionForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const row = await this.mentions.row(id);
    if (!row) throw notFound('mention');
    const fields = await this.fields.inUse();
    const { contents, problems } = typedContents(ctx, fields, body);
    if (problems.length) {
      response.status(422);
      return renderPage(
        ctx,
        {
          title: ctx.t.fields.section,
          section: 'inbox',
          crumbs: [
            { label: ctx.t.mentions.inbox, href: '/mentions' },
            { label: row.mention.headline, href: page },
          ],
          head: <FieldStyles />,
        },
        <>
          <FormProblems t={ctx.t} problems={problems} />
          <MentionFieldsForm
            ctx={ctx}
            row={row}
            fields={fields}
            values={formValues(body)}
            problems={problems}
          />
        </>,
      );
    }
    try {
      const outcome = await this.setValues.set({ id, version: form.data.version }, contents, who.userId);
      return seeOther(page, savedNotice(ctx, outcome, page));
    } catch (error) {
      if (!(error instanceof UserError) || !['changed-meanwhile', 'field-value'].includes(error.code))
        throw error;
      return seeOther(page, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }
}

/** The sentence after values were set, with the way back; for lists of mentions as well. */
export function savedNotice({ t }: PageContext, outcome: ReviewOutcome, back: string): Notice {
  const words = t.fields;
  if (!outcome.undo) return { kind: 'done', text: words.valuesUnchanged };
  const text = outcome.changed.length > 1 ? words.valuesSet(outcome.changed.length) : words.valuesSaved;
  return {
    kind: 'done',
    text,
    undo: { action: '/mentions/field-values-undo', fields: { change: outcome.undo, back } },
  };
}
