import type { ComponentChildren } from 'preact';
import { Checkbox } from '../../../web/components/form.js';

export interface Pick {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Boxes to tick under one name, in as many columns as fit. */
export function Picks({
  name,
  legend,
  picks,
  chosen,
  marks = {},
  children,
}: {
  name: string;
  legend: string;
  picks: readonly Pick[];
  chosen: ReadonlySet<string>;
  /** Data attributes for a script. */
  marks?: Record<`data-${string}`, string>;
  children?: ComponentChildren;
}) {
  return (
    <fieldset class="room-picks" {...marks}>
      <legend>{legend}</legend>
      {children}
      <div>
        {picks.map(({ value, label, hint }) => (
          <Checkbox
            key={value}
            name={name}
            value={value}
            label={label}
            {...(hint === undefined ? {} : { hint })}
            checked={chosen.has(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
