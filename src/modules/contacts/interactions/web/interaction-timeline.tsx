import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { InteractionOutcome } from '../../interaction.entity.js';
import type { InteractionView } from '../interactions.queries.js';
import { AnswerButton, EnquiryClock } from './enquiry-clock.js';

const toneOf: Record<InteractionOutcome, Tone> = {
  printed: 'good',
  interested: 'good',
  declined: 'off',
  'no-answer': 'neutral',
  'wrong-desk': 'decide',
};

interface Props {
  ctx: PageContext;
  rows: readonly InteractionView[];
  /** Of the contact. */
  name: string;
  back: string;
}

/** What happened, the latest first. */
export function InteractionTimeline({ ctx, rows, name, back }: Props) {
  const words = ctx.t.interactions;
  return (
    <ol class="exchange" aria-label={words.caption}>
      {rows.map((row) => (
        <Entry key={row.interaction.id} ctx={ctx} row={row} name={name} back={back} />
      ))}
    </ol>
  );
}

function Entry({ ctx, row, name, back }: Omit<Props, 'rows'> & { row: InteractionView }) {
  const { interaction, by } = row;
  const { id, kind, direction, at, outcome, summary, releaseId, answeredAt } = interaction;
  const words = ctx.t.interactions;
  const what = `${words.kinds[kind]}, ${ctx.format.dateTime(at)}`;
  return (
    <li>
      <time dateTime={at.toISOString()}>{ctx.format.dateTime(at)}</time>
      <div class="exchange-what">
        <p class="exchange-head">
          <strong>{words.kinds[kind]}</strong> <span class="quiet">{words.directions[direction]}</span>{' '}
          {outcome && <StatusBadge tone={toneOf[outcome]}>{words.outcomes[outcome]}</StatusBadge>}{' '}
          {kind === 'enquiry' && <EnquiryClock ctx={ctx} enquiry={interaction} />}
        </p>
        {summary && <p class="room-text">{summary}</p>}
        <p class="exchange-foot quiet">
          {releaseId && <a href={`/releases/${releaseId}`}>{words.release}</a>}
          {by !== null && <span>{words.by(by)}</span>}
        </p>
      </div>
      <div class="exchange-steps">
        {kind === 'enquiry' && !answeredAt && (
          <AnswerButton ctx={ctx} enquiry={interaction} name={name} back={back} />
        )}
        <a class="btn btn-sm" href={`/contacts/interactions/${id}`} aria-label={words.editOf(what)}>
          {words.edit}
        </a>
      </div>
    </li>
  );
}
