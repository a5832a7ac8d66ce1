import { Icon } from '../../../../web/components/icon.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { PageProposal } from '../look-at-page.js';

/** What the look at a page brought: what was filled in and where it stood, or why nothing was. */
export function LookReport({ ctx, look }: { ctx: PageContext; look: PageProposal }) {
  const words = ctx.t.hand;
  if (look.unreadable !== null) {
    return (
      <div class="hand-note" role="status">
        <h2>
          <Icon name="alert" size={18} /> {words.unreadable.title}
        </h2>
        <p>{words.unreadable.reasons[look.unreadable]}</p>
        <p class="quiet">{words.unreadable.rest}</p>
      </div>
    );
  }
  const facts = (['title', 'day', 'author', 'outlet'] as const).map((name) => ({ name, told: look[name] }));
  const found = facts.flatMap(({ name, told }) =>
    told ? [`${words.found.facts[name]} (${words.found.from[told.from]})`] : [],
  );
  const missing = facts.flatMap(({ name, told }) => (told ? [] : [words.found.facts[name]]));
  const isFeed = look.title?.from === 'feed';
  return (
    <div class="hand-note" role="status">
      <h2>
        <Icon name="check" size={18} /> {words.found.title}
      </h2>
      {isFeed && <p>{words.found.feed}</p>}
      {found.length > 0 && <p>{words.found.list(found.join(', '))}</p>}
      {missing.length > 0 && <p>{words.found.missing(missing.join(', '))}</p>}
      {look.troubles.map((trouble) => (
        <p key={trouble} class="quiet">
          {words.found.troubles[trouble]}
        </p>
      ))}
    </div>
  );
}
