import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '../../../../shared/errors.js';
import { readForm } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { readNamedDistricts } from '../../../places/named-districts.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { listInput } from '../list-input.js';
import type { ListInput } from '../list-input.js';
import { listForm } from './list-form-values.js';

export type PostedList =
  { ok: true; input: ListInput; version: number | null } | { ok: false; problems: FieldProblem[] };

/** Reads the posted form of a list, and what the names of districts mean. */
@Injectable()
export class PostedLists {
  constructor(private readonly places: PlacesQueries) {}

  async read(body: unknown, ctx: PageContext): Promise<PostedList> {
    const form = readForm(listForm, body, ctx);
    if (!form.ok) return { ok: false, problems: form.problems };
    const { name, note, kind, version, districts: typed, ...boxes } = form.value;
    const { keys, unclear } = readNamedDistricts(typed, typed.trim() ? await this.places.districts() : []);
    const words = ctx.t.outlets.form;
    const message = unclear
      .map((line) =>
        line.kind === 'unknown'
          ? words.unknownDistrict(line.line)
          : words.ambiguousDistrict(line.line, line.choices.join(', ')),
      )
      .join(' ');
    const filter = kind === 'living' ? { ...boxes, districts: keys } : null;
    const input = readForm(listInput, { name, note, filter }, ctx);
    const problems = input.ok ? [] : input.problems.map(atField);
    if (message && kind === 'living') problems.push({ path: 'districts', message });
    if (!input.ok || problems.length) return { ok: false, problems };
    return { ok: true, input: input.value, version: version ?? null };
  }
}

/** `filter.topics.3` belongs to the field `topics`. */
function atField({ path, message }: FieldProblem): FieldProblem {
  return { path: /^filter\.(\w+)/.exec(path)?.[1] ?? path, message };
}
