import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { FindOutlets } from '../../outlets/find-outlets.js';
import type { OutletChoice } from '../../outlets/find-outlets.js';
import { readNamedDistricts } from '../../places/named-districts.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { contactFields, refineContact } from '../contact-input.js';
import type { ContactDraft } from '../contact-input.js';
import { contactForm } from './contact-form-values.js';

export type PostedContact =
  | { ok: true; draft: ContactDraft; version: number | null }
  | { ok: false; problems: FieldProblem[]; outletChoices: readonly OutletChoice[] };

const draftSchema = contactFields.superRefine(refineContact);

/** Reads the posted form: what is typed, and what the names of outlet and districts mean. */
@Injectable()
export class PostedContacts {
  constructor(
    private readonly outlets: FindOutlets,
    private readonly places: PlacesQueries,
  ) {}

  async read(body: unknown, values: FormValues, ctx: PageContext): Promise<PostedContact> {
    const form = readForm(contactForm, body, ctx);
    if (!form.ok) return { ok: false, problems: form.problems, outletChoices: [] };
    const { version, outlet: typed, districts: typedDistricts, ...facts } = form.value;
    const problems: FieldProblem[] = [];
    const outlet = await this.outlet(typed, values, ctx);
    if (outlet.problem) problems.push(outlet.problem);
    const { keys, unclear } = readNamedDistricts(
      typedDistricts,
      typedDistricts.trim() ? await this.places.districts() : [],
    );
    const words = ctx.t.outlets.form;
    const message = unclear
      .map((line) =>
        line.kind === 'unknown'
          ? words.unknownDistrict(line.line)
          : words.ambiguousDistrict(line.line, line.choices.join(', ')),
      )
      .join(' ');
    if (message) problems.push({ path: 'districts', message });
    const draft = readForm(draftSchema, { ...facts, outletId: outlet.id, districts: keys }, ctx);
    if (!draft.ok) problems.push(...draft.problems.filter(({ path }) => !outlet.problem || path !== 'desk'));
    if (problems.length || !draft.ok) return { ok: false, problems, outletChoices: outlet.choices };
    return { ok: true, draft: draft.value, version: version ?? null };
  }

  private async outlet(
    typed: string,
    values: FormValues,
    ctx: PageContext,
  ): Promise<{ id: string | null; problem: FieldProblem | null; choices: readonly OutletChoice[] }> {
    if (!typed) return { id: null, problem: null, choices: [] };
    const idIn = (name: string) => z.string().refine(isId).safeParse(values[name]).data ?? null;
    const chosen = idIn('chosenOutlet');
    const picked = chosen && (await this.outlets.byId(chosen));
    if (picked) return { id: picked.id, problem: null, choices: [] };
    const reading = await this.outlets.read(typed, idIn('outletId'));
    const words = ctx.t.contacts.form;
    const refuse = (message: string, choices: readonly OutletChoice[] = []) => ({
      id: null,
      problem: { path: 'outlet', message },
      choices,
    });
    switch (reading.kind) {
      case 'one':
        return { id: reading.outlet.id, problem: null, choices: [] };
      case 'none':
        return refuse(words.unknownOutlet);
      case 'several':
        return refuse(
          reading.why === 'namesakes' ? words.ambiguousOutlet : words.nearOutlet,
          reading.choices,
        );
    }
  }
}
