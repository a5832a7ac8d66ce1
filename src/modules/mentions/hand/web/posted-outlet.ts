import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { parseUrl } from '../../../../shared/parse-url.js';
import type { PageContext } from '../../../../web/page-context.js';
import { AddOutlet } from '../../../outlets/add-outlet.js';
import { hostOfAddress } from '../../../outlets/outlet-host.js';
import type { OutletInput } from '../../../outlets/outlet-input.js';
import type { MediumType, Scope } from '../../../outlets/outlet.entity.js';
import { readNamedDistricts } from '../../../places/named-districts.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { mediumTypeOf } from '../channel.js';
import type { HandDraft } from '../enter-by-hand.js';
import { FindOutlets } from '../../../outlets/find-outlets.js';
import type { OutletChoice } from '../../../outlets/find-outlets.js';
import type { PieceForm } from '../hand-form.js';

type NewOutlet = {
  newOutlet?: 'on' | undefined;
  newScope?: Scope;
  newType?: MediumType | undefined;
  newSeat?: string;
  newDistricts?: string;
};

export type PostedPlaces =
  | {
      ok: true;
      outlet: HandDraft['outlet'];
      districtKeys: string[];
    }
  | { ok: false; problems: FieldProblem[]; outletChoices: readonly OutletChoice[] };

/** What the names of outlet and districts in a form mean. */
@Injectable()
export class PostedOutlets {
  constructor(
    private readonly outlets: FindOutlets,
    private readonly places: PlacesQueries,
    private readonly addOutlet: AddOutlet,
  ) {}

  /** `chosen`: id of the outlet that was chosen when the form asked back. */
  async read(
    form: PieceForm & NewOutlet,
    chosen: string | undefined,
    ctx: PageContext,
  ): Promise<PostedPlaces> {
    const words = ctx.t.hand;
    const about = await this.districts(form.districts, 'districts', ctx);
    const spread = form.newOutlet
      ? await this.districts(form.newDistricts ?? '', 'newDistricts', ctx)
      : { keys: [], problems: [] };
    const problems = [...about.problems, ...spread.problems];
    const districtKeys = about.keys;
    const refuse = (message: string, outletChoices: readonly OutletChoice[] = []): PostedPlaces => ({
      ok: false,
      problems: [{ path: 'outlet', message }, ...problems],
      outletChoices,
    });
    const picked = chosen && isId(chosen) ? await this.outlets.byId(chosen) : null;
    const reading = picked
      ? ({ kind: 'one', outlet: picked } as const)
      : await this.outlets.read(form.outlet, form.outletId);
    if (reading.kind === 'one') {
      if (problems.length) return { ok: false, problems, outletChoices: [] };
      return { ok: true, outlet: { id: reading.outlet.id }, districtKeys };
    }
    if (form.newOutlet) {
      const draft = outletDraft(form, spread.keys);
      if (problems.length) return { ok: false, problems, outletChoices: [] };
      return { ok: true, outlet: { add: (userId) => this.addOutlet.run(draft, userId) }, districtKeys };
    }
    if (reading.kind === 'none') return refuse(words.unknownOutlet);
    return refuse(
      reading.why === 'namesakes' ? words.ambiguousOutlet : `${words.unknownOutlet} ${words.nearOutlet}`,
      reading.choices,
    );
  }

  private async districts(text: string, path: string, ctx: PageContext) {
    if (!text.trim()) return { keys: [], problems: [] as FieldProblem[] };
    const { keys, unclear } = readNamedDistricts(text, await this.places.districts());
    const words = ctx.t.outlets.form;
    const message = unclear
      .map((line) =>
        line.kind === 'unknown'
          ? words.unknownDistrict(line.line)
          : words.ambiguousDistrict(line.line, line.choices.join(', ')),
      )
      .join(' ');
    return { keys, problems: message ? [{ path, message }] : [] };
  }
}

function outletDraft(form: PieceForm & NewOutlet, districts: string[]): OutletInput {
  // a recording may lie on a platform, which is not the outlet's own domain
  const host = form.url === null || form.channel !== 'online' ? null : hostOfAddress(form.url);
  return {
    name: form.outlet.slice(0, 200),
    mediumType: form.newType ?? mediumTypeOf[form.channel],
    scope: form.newScope ?? 'local',
    country: 'DE',
    states: [],
    seat: form.newSeat ?? '',
    publisher: '',
    homepage: host === null || form.url === null ? '' : `${parseUrl(form.url)?.origin ?? ''}/`,
    languages: ['de'],
    notes: '',
    domains: host === null ? [] : [host],
    districts,
  };
}
