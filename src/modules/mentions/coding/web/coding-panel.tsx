import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { MentionRow, Named } from '../../mentions.queries.js';
import { seenValue } from '../../web/seen-value.js';
import { answers } from '../coding-filter.js';
import type { Answer } from '../coding-filter.js';
import { mentionDepths, mentionTones } from '../coding.js';
import { common, tied } from './coding-common.js';
import { NewTags, Ties } from './coding-ties.js';

export interface CodingPanelModel {
  /** The mentions that are coded together. */
  mentions: readonly MentionRow[];
  /** The rows of the list that they stand in. */
  rows: readonly string[];
  back: string;
  tags: readonly Named[];
  messages: readonly (Named & { archived: boolean })[];
  campaigns: readonly Named[];
  problems?: readonly FieldProblem[];
  /** What was typed as new tags, when the form comes back. */
  newTags?: string;
}

/** Everything that a person says of mentions, in one form that the keyboard reaches. Digits choose depth and tone (`coding.js`). */
export function CodingPanel({ ctx, model }: { ctx: PageContext; model: CodingPanelModel }) {
  const { t } = ctx;
  const words = t.coding;
  const { mentions, rows, back } = model;
  const of = mentions.map(({ mention }) => mention);
  return (
    <form
      class="coding-panel"
      method="post"
      action="/mentions/coding"
      hx-post="/mentions/coding"
      hx-target="this"
      hx-swap="outerHTML"
      data-panel
      aria-label={words.panel.title(mentions.length)}
    >
      <input type="hidden" name="back" value={back} />
      {rows.map((row) => (
        <input key={row} type="hidden" name="row" value={row} />
      ))}
      {mentions.map((row) => (
        <input key={row.mention.id} type="hidden" name="mention" value={seenValue(row)} />
      ))}
      {mentions.length > 1 && (
        <p class="coding-lead">
          <strong>{words.panel.title(mentions.length)}</strong> <span class="quiet">{words.panel.lead}</span>
        </p>
      )}
      <Choice
        name="depth"
        legend={words.depth}
        chosen={common(of.map(({ depth }) => depth ?? 'open'))}
        options={[
          ...mentionDepths.map((depth, at) => [depth, words.depths[depth], String(at + 1)] as const),
          ['open', words.none, '0'] as const,
        ]}
      />
      <Choice
        name="tone"
        legend={words.tone}
        chosen={common(of.map(({ tone }) => tone ?? 'open'))}
        options={[
          ...mentionTones.map((tone, at) => [tone, words.tones[tone], String(at + 7)] as const),
          ['open', words.none, null] as const,
        ]}
      />
      <Choice
        name="initiated"
        legend={words.initiated}
        hotkey="i"
        chosen={common(of.map(({ initiated }) => answerOf(initiated)))}
        options={answers.map((answer) => [answer, words.answers[answer], null] as const)}
      />
      <Choice
        name="funder"
        legend={words.funder}
        hotkey="f"
        chosen={common(of.map(({ funderNamed }) => answerOf(funderNamed)))}
        options={answers.map((answer) => [answer, words.funderAnswers[answer], null] as const)}
      />
      <Part legend={words.tags} hotkey="t">
        <Ties
          ctx={ctx}
          name="tag"
          ties={tied(
            mentions.map((row) => row.tags),
            [],
          )}
          of={mentions.length}
        />
        <NewTags
          ctx={ctx}
          id={rows[0] ?? 'bulk'}
          suggestions={model.tags}
          typed={model.newTags}
          problems={model.problems}
        />
      </Part>
      <Part legend={words.messages} hotkey="m">
        {model.messages.length ? (
          <Ties
            ctx={ctx}
            name="message"
            ties={tied(
              mentions.map((row) => row.keyMessages.map(({ id, text }) => ({ id, name: text }))),
              model.messages.filter(({ archived }) => !archived),
            )}
            of={mentions.length}
          />
        ) : (
          <p class="quiet">
            {words.panel.noMessages} <a href="/settings/key-messages">{words.panel.addMessage}</a>
          </p>
        )}
      </Part>
      {(model.campaigns.length > 0 || mentions.some((row) => row.campaigns.length > 0)) && (
        <Part legend={words.panel.campaigns} hotkey="g">
          <Ties
            ctx={ctx}
            name="campaign"
            ties={tied(
              mentions.map((row) => row.campaigns),
              model.campaigns,
            )}
            of={mentions.length}
          />
        </Part>
      )}
      <div class="coding-end">
        <button type="submit" class="btn btn-sm btn-primary">
          {words.panel.save}
        </button>
        <a class="btn btn-sm btn-link" href={back} data-close>
          {words.panel.close} <kbd>Esc</kbd>
        </a>
      </div>
    </form>
  );
}

/** One of several; nothing is chosen where the mentions differ, and nothing then changes. */
function Choice({
  name,
  legend,
  hotkey,
  options,
  chosen,
}: {
  name: string;
  legend: string;
  hotkey?: string;
  options: readonly (readonly [value: string, label: string, key: string | null])[];
  chosen: string | null;
}) {
  return (
    <Part legend={legend} hotkey={hotkey}>
      {options.map(([value, label, key]) => (
        <label key={value} class="coding-choice">
          <input
            class="form-check-input"
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            data-digit={key ?? undefined}
          />
          {label}
          {key !== null && <kbd>{key}</kbd>}
        </label>
      ))}
    </Part>
  );
}

function Part({
  legend,
  hotkey,
  children,
}: {
  legend: string;
  hotkey?: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="coding-part" data-part={hotkey}>
      <legend>
        {legend}
        {hotkey && <kbd>{hotkey}</kbd>}
      </legend>
      <div>{children}</div>
    </fieldset>
  );
}

function answerOf(flag: boolean | null): Answer {
  return flag === null ? 'open' : flag ? 'yes' : 'no';
}
