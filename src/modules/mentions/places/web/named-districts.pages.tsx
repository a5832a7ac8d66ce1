import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { districtName } from '../../../places/district-name.js';
import { districtFinder } from '../../../places/named-districts.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { DecideDistricts } from '../decide-districts.js';

const key = z.string().regex(/^\d{5}$/);
const addForm = z.object({ district: z.string().trim().min(1).max(200) });
const removalForm = z.object({ district: key });
const returnForm = z.object({ district: key, by: z.enum(['named', 'hand']) });

/** Adds and removes districts that a mention names; each step can be undone. */
@PageController('/mentions')
export class NamedDistrictPages {
  constructor(
    private readonly decide: DecideDistricts,
    private readonly places: PlacesQueries,
  ) {}

  @Post(':id/districts')
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { district: line } = readBody(addForm, body);
    const words = ctx.t.namedDistricts;
    const found = districtFinder(await this.places.districts())(line);
    const [ags, ...others] = Array.isArray(found) ? found : [];
    if (ags === undefined || others.length) {
      const choices = Array.isArray(found) || found.kind === 'unknown' ? null : found.choices.join(', ');
      const text = choices === null ? words.unknown(line) : words.ambiguous(line, choices);
      return seeOther(pageOf(id), { kind: 'problem', text });
    }
    const isNew = await this.decide.add(id, ags, who.userId);
    const name = await this.nameOf(ags);
    if (!isNew) return seeOther(pageOf(id), { kind: 'done', text: words.known(name) });
    const undo = { action: `/mentions/${id}/districts/removal`, fields: { district: ags } };
    return seeOther(pageOf(id), { kind: 'done', text: words.added(name), undo });
  }

  @Post(':id/districts/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { district } = readBody(removalForm, body);
    const by = await this.decide.remove(id, district, who.userId);
    if (by === null) return seeOther(pageOf(id), { kind: 'done', text: ctx.t.namedDistricts.gone });
    const undo = { action: `/mentions/${id}/districts/return`, fields: { district, by } };
    const text = ctx.t.namedDistricts.removed(await this.nameOf(district));
    return seeOther(pageOf(id), { kind: 'done', text, undo });
  }

  @Post(':id/districts/return')
  async putBack(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { district, by } = readBody(returnForm, body);
    await this.decide.putBack(id, district, by, who.userId);
    return seeOther(pageOf(id), { kind: 'done', text: ctx.t.namedDistricts.returned });
  }

  private async nameOf(ags: string): Promise<string> {
    const district = await this.places.district(ags);
    return district ? districtName(district) : ags;
  }
}

function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const form = schema.safeParse(body ?? {});
  if (!form.success) throw new UserError('invalid-input');
  return form.data;
}

const pageOf = (id: string) => `/mentions/${id}#named-districts`;
