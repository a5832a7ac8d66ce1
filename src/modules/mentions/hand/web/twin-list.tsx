import type { PageContext } from '../../../../web/page-context.js';
import type { Twin } from '../find-twins.js';

interface Props {
  ctx: PageContext;
  twins: readonly Twin[];
}

/** Mentions that may be the piece that is being entered, each with the way there. */
export function TwinList({ ctx, twins }: Props) {
  const words = ctx.t.hand.twins;
  return (
    <ul class="hand-twins">
      {twins.map((twin) => (
        <li key={twin.id}>
          <a href={`/mentions/${twin.id}`} aria-label={`${words.open}: ${twin.headline}`}>
            {twin.headline}
          </a>
          <span class="quiet">
            {[twin.outlet, ctx.format.day(twin.day), words[twin.why], ctx.t.mentions.reviews[twin.review]]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Beside the form, renewed while somebody types; empty while nothing is similar. */
export function TwinNote({ ctx, twins }: Props) {
  if (!twins.length) return null;
  return (
    <div class="hand-note hand-note-twins">
      <h2>{ctx.t.hand.twins.title}</h2>
      <TwinList ctx={ctx} twins={twins} />
    </div>
  );
}

/** Before saving: the question, and the button that answers no. */
export function TwinQuestion({ ctx, twins, step }: Props & { step: 'save' | 'next' }) {
  const words = ctx.t.hand.twins;
  return (
    <div class="notice notice-problem hand-question" role="alert">
      <div>
        <strong>{words.question}</strong>
        <TwinList ctx={ctx} twins={twins} />
        <p>{words.answer}</p>
        <input type="hidden" name="seen" value={twins.map(({ id }) => id).join(' ')} />
        <button type="submit" name="step" value={step} class="btn">
          {words.anyway}
        </button>
      </div>
    </div>
  );
}
