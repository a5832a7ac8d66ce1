import { Icon } from '../../../web/components/icon.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { StoryDetail } from '../stories.queries.js';

/** What people decided about the story; each decision holds until it is taken back. */
export function StoryHistory({ ctx, story }: { ctx: PageContext; story: StoryDetail }) {
  const { t, format } = ctx;
  const words = t.stories.history;
  return (
    <section>
      <h2>{words.title}</h2>
      {story.history.length ? (
        <ol class="history">
          {story.history.map(({ at, action, who, act }) => (
            <li key={act}>
              <time dateTime={at.toISOString()}>{format.dateTime(at)}</time>
              <span>{words.actions[action] ?? action}</span>
              <span class="quiet">{who ?? t.mentions.page.system}</span>
              {mayEdit(ctx) && (
                <form method="post" action="/stories/undo">
                  <input type="hidden" name="act" value={act} />
                  <button type="submit" class="btn btn-sm">
                    <Icon name="undo" size={16} />
                    {t.shell.actions.undo}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p class="quiet">{words.none}</p>
      )}
    </section>
  );
}
