import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { UserError } from '../../../shared/errors.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { mostDomains, readDomains } from '../own-domain-input.js';
import { OwnDomainLists } from '../own-domain-lists.js';
import { renderOwnDomains, valuesOf } from './own-domain-page.js';

const address = '/settings/domains';

const domainForm = z.object({
  own: z.string().max(50_000),
  partners: z.string().max(50_000),
  revision: z.coerce.number().int().min(0),
});

/** Which sites are the organisation's own, and which its partners': for administrators. */
@PageController(address)
@Needs('admin')
export class OwnDomainPages {
  constructor(private readonly lists: OwnDomainLists) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    return renderOwnDomains(ctx, valuesOf(await this.lists.current()));
  }

  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const again = (status: number, problems: FieldProblem[]) => {
      response.status(status);
      return renderOwnDomains(ctx, formValues(body), problems);
    };
    const form = readForm(domainForm, body, ctx);
    if (!form.ok) return again(422, form.problems);
    const own = hostsOf(ctx, 'own', form.value.own);
    const partners = hostsOf(ctx, 'partners', form.value.partners);
    const problems = [own, partners].flatMap(({ problem }) => problem ?? []);
    if (problems.length) return again(422, problems);
    try {
      const lists = { own: own.hosts, partners: partners.hosts, revision: form.value.revision };
      const { changed } = await this.lists.change(lists, who.userId);
      const words = ctx.t.labels;
      return seeOther(address, { kind: 'done', text: changed ? words.settings.saved : words.unchanged });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      return again(409, [{ path: 'own', message: errorText(error, ctx.t) }]);
    }
  }
}

function hostsOf(
  ctx: PageContext,
  path: 'own' | 'partners',
  typed: string,
): { hosts: string[]; problem: FieldProblem | null } {
  const words = ctx.t.labels.settings;
  const read = readDomains(typed);
  if (!read.ok) return { hosts: [], problem: { path, message: words.notADomain(read.line) } };
  const { hosts } = read;
  return {
    hosts,
    problem: hosts.length > mostDomains ? { path, message: words.tooMany(mostDomains) } : null,
  };
}
