import type { ComponentChildren } from 'preact';
import type { Messages } from '../i18n/messages.js';
import type { Scope } from '../scopes.js';
import type { Series } from './chart-layout.js';

/** `decide` is the only tone in amber: something waits for a decision. */
export type Tone = 'neutral' | 'good' | 'decide' | 'bad' | 'off';

/** How far an outlet spreads, in the colour and shape that stand for it everywhere. */
export function ScopeBadge({ scope, t }: { scope: Scope; t: Messages }) {
  return (
    <span class={`scope scope-${scope}`}>
      <ScopeSwatch scope={scope} />
      {t.shell.scopes[scope]}
    </span>
  );
}

/** The colour of a scope as a small square, for legends and table heads; the word stands beside it. */
export function ScopeSwatch({ scope }: { scope: Scope }) {
  return <span class={`swatch swatch-${scope}`} aria-hidden="true" />;
}

/** The same for a part of a chart: mentions of unknown scope have an empty square. */
export function SeriesSwatch({ series }: { series: Series }) {
  return <span class={`swatch swatch-${series}`} aria-hidden="true" />;
}

/** A state or label in one or two words. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={`state state-${tone}`}>{children}</span>;
}
