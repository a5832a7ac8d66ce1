import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
} from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { mediumTypes, scopes } from '../../../outlets/outlet.entity.js';
import { mediumTypeOf } from '../channel.js';
import type { Twin } from '../find-twins.js';
import type { PageProposal } from '../look-at-page.js';
import { LookReport } from './look-report.js';
import { ChannelField, channelOf, PieceFields } from './piece-fields.js';
import type { PieceFieldsProps } from './piece-fields.js';
import { TwinNote, TwinQuestion } from './twin-list.js';

export interface EntryView extends Omit<PieceFieldsProps, 'ctx'> {
  campaigns: readonly { id: string; name: string }[];
  look: PageProposal | null;
  twins: readonly Twin[];
  /** The step to repeat when the twins are other pieces; null while there is nothing to ask. */
  asking: 'save' | 'next' | null;
}

/** The form of a new piece. One page for all kinds: which fields show is a matter of style, what they mean one of the server. */
export function EntryForm({ ctx, view }: { ctx: PageContext; view: EntryView }) {
  const { values, problems, look, twins, asking } = view;
  const words = ctx.t.hand;
  const field = fieldsOf(values, problems);
  return (
    <div id="hand-entry" class="hand-entry">
      <form id="hand-form" method="post" action="/mentions/new">
        {/* Enter in any field saves; otherwise the first button of the page would be pressed */}
        <button
          type="submit"
          name="step"
          value="save"
          class="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        />
        <FormProblems t={ctx.t} problems={problems} />
        {asking && <TwinQuestion ctx={ctx} twins={twins} step={asking} />}
        <ChannelField ctx={ctx} values={values} />
        <div class="hand-address">
          <Field
            {...field('url')}
            label={words.address}
            hint={words.addressHint}
            note={ctx.t.shell.words.optional}
            inputmode="url"
            maxlength={2000}
            autocomplete="off"
            spellcheck={false}
          />
          <button
            type="submit"
            name="step"
            value="look"
            class="btn"
            formNoValidate
            data-look
            hx-post="/mentions/new"
            hx-target="#hand-entry"
            hx-select="#hand-entry"
            hx-swap="outerHTML"
            data-busy={words.looking}
          >
            {words.look}
          </button>
        </div>
        {look && <LookReport ctx={ctx} look={look} />}
        <PieceFields ctx={ctx} {...view} belowOutlet={<NewOutlet ctx={ctx} view={view} />} />
        <More ctx={ctx} view={view} />
        <input type="hidden" name="proposed" value={values['proposed'] ?? ''} />
        <div class="submit-row">
          <button type="submit" name="step" value="save" class="btn btn-primary">
            {words.save}
          </button>
          <button type="submit" name="step" value="next" class="btn">
            {words.saveNext}
          </button>
          <a class="btn btn-link" href="/mentions">
            {ctx.t.shell.actions.cancel}
          </a>
        </div>
      </form>
      <div
        id="hand-twins"
        class="hand-aside"
        aria-live="polite"
        hx-get="/mentions/new/twins"
        hx-trigger="input from:#hand-form delay:400ms, change from:#hand-form delay:400ms"
        hx-include="#field-headline, #field-outlet, [name=outletId], #field-day, #field-url"
        hx-sync="this:replace"
      >
        {!asking && <TwinNote ctx={ctx} twins={twins} />}
      </div>
    </div>
  );
}

function NewOutlet({ ctx, view: { values, problems } }: { ctx: PageContext; view: EntryView }) {
  const words = ctx.t.hand.newOutlet;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  const isOpen = values['newOutlet'] === 'on' || problems.some(({ path }) => path === 'outlet');
  return (
    <details class="hand-fold" open={isOpen}>
      <summary>{words.summary}</summary>
      <Checkbox
        name="newOutlet"
        label={words.check}
        hint={words.hint}
        checked={values['newOutlet'] === 'on'}
      />
      <div class="hand-line">
        <Select
          {...field('newScope')}
          value={values['newScope'] || 'local'}
          label={words.scope}
          options={optionsOf(scopes, ctx.t.shell.scopes)}
        />
        <Select
          {...field('newType')}
          value={values['newType'] || mediumTypeOf[channelOf(values)]}
          label={words.type}
          options={optionsOf(mediumTypes, ctx.t.shell.mediumTypes)}
        />
        <Field {...field('newSeat')} label={words.seat} maxlength={120} note={optional} />
      </div>
      <Field
        {...field('newDistricts')}
        label={words.districts}
        hint={words.districtsHint}
        note={optional}
        rows={2}
      />
    </details>
  );
}

function More({ ctx, view: { values, problems, campaigns } }: { ctx: PageContext; view: EntryView }) {
  const words = ctx.t.hand;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  const chosen = new Set((values['campaign'] ?? '').split('\n'));
  const isOpen = ['campaign', 'districts', 'note'].some((name) => values[name]);
  return (
    <details class="hand-fold" open={isOpen}>
      <summary>{words.more}</summary>
      {campaigns.length > 0 && (
        <fieldset class="field">
          <legend class="form-label">{words.campaigns}</legend>
          {campaigns.map(({ id, name }) => (
            <Checkbox key={id} name="campaign" value={id} label={name} checked={chosen.has(id)} />
          ))}
        </fieldset>
      )}
      <Field
        {...field('districts')}
        label={words.districts}
        hint={words.districtsHint}
        note={optional}
        rows={2}
      />
      <Field
        {...field('note')}
        label={words.note}
        hint={words.noteHint}
        note={optional}
        rows={3}
        maxlength={10_000}
      />
    </details>
  );
}

/** For the bookmarks bar: opens the form with the address and title of the page one is on. */
export function BookmarkLink({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.hand.bookmark;
  const target = JSON.stringify(`${ctx.origin}/mentions/new`);
  const script = `javascript:void(window.open(${target}+'?url='+encodeURIComponent(location.href)+'&headline='+encodeURIComponent(document.title)))`;
  return (
    <details class="hand-fold">
      <summary>{words.summary}</summary>
      <p>{words.text}</p>
      <p>
        <a class="btn btn-sm" href={script} data-bookmarklet>
          {words.label}
        </a>
      </p>
    </details>
  );
}
