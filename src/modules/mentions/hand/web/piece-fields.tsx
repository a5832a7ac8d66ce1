import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../../shared/errors.js';
import { Field, fieldsOf, problemOf } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { channels, fits } from '../channel.js';
import type { Channel, ChannelField } from '../channel.js';
import type { OutletChoice } from '../../../outlets/find-outlets.js';
import { OutletField } from '../../../outlets/web/outlet-field.js';

export interface PieceFieldsProps {
  ctx: PageContext;
  values: FormValues;
  problems: readonly FieldProblem[];
  today: string;
  outletChoices: readonly OutletChoice[];
  /** What stands right below the outlet. */
  belowOutlet?: ComponentChildren;
}

/** How the piece reached people; the style sheet shows only the fields that fit, so that it takes no script. */
export function ChannelField({ ctx, values }: Pick<PieceFieldsProps, 'ctx' | 'values'>) {
  const words = ctx.t.hand;
  const chosen = channelOf(values);
  return (
    <fieldset class="hand-channels">
      <legend class="form-label">{words.channel}</legend>
      <div>
        {channels.map((channel) => (
          <label key={channel}>
            <input type="radio" name="channel" value={channel} checked={channel === chosen} />
            <span>{words.channels[channel]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Headline, outlet, moment and details. */
export function PieceFields({ ctx, values, problems, today, outletChoices, belowOutlet }: PieceFieldsProps) {
  const words = ctx.t.hand;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <>
      <Field {...field('headline')} label={words.headline} maxlength={1000} required autocomplete="off" />
      <OutletField
        ctx={ctx}
        value={values['outlet'] ?? ''}
        id={values['outletId'] ?? ''}
        error={problemOf(problems, 'outlet')}
        choices={outletChoices}
        suggestAt="/mentions/new/outlets"
        none={words.noOutlet}
      />
      {belowOutlet}
      <div class="hand-line">
        <Field {...field('day')} label={words.day} type="date" max={today} required />
        <div data-for={forChannels('time')}>
          <Field {...field('time')} label={words.time} type="time" note={optional} />
        </div>
        <div data-for={forChannels('page')}>
          <Field {...field('page')} label={words.page} hint={words.pageHint} maxlength={60} note={optional} />
        </div>
        <div data-for="print">
          <Field {...field('edition')} label={words.edition} maxlength={200} note={optional} />
        </div>
        <div data-for={forChannels('timeCode')}>
          <Field {...field('programme')} label={words.programme} maxlength={200} note={optional} />
        </div>
        <div data-for={forChannels('timeCode')}>
          <Field
            {...field('timeCode')}
            label={words.timeCode}
            hint={words.timeCodeHint}
            maxlength={20}
            note={optional}
          />
        </div>
      </div>
      <Field {...field('author')} label={words.author} maxlength={300} note={optional} autocomplete="off" />
    </>
  );
}

export function channelOf(values: FormValues): Channel {
  return channels.find((channel) => channel === values['channel']) ?? 'online';
}

function forChannels(field: ChannelField): string {
  return channels.filter((channel) => fits(channel, field)).join(' ');
}
