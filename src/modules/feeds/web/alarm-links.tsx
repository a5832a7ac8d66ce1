import type { PageContext } from '../../../web/page-context.js';
import { feedAlarms } from '../feed-alarms.js';
import type { AlarmCounts } from '../feed-observation.queries.js';

/** One line: how many feeds need somebody's hand and why, each number leading to its feeds. Nothing when all is well. */
export function AlarmLinks({ ctx, alarms }: { ctx: PageContext; alarms: AlarmCounts }) {
  if (alarms.any === 0) return null;
  const words = ctx.t.feeds.alarms;
  return (
    <p class="feed-alarms">
      <a href="/feeds?state=trouble">{words.any(alarms.any)}</a>
      {': '}
      {feedAlarms
        .filter((alarm) => alarms[alarm] > 0)
        .map((alarm, at) => (
          <>
            {at > 0 && ', '}
            <a href={`/feeds?state=${alarm}`}>{words[alarm](alarms[alarm])}</a>
          </>
        ))}
    </p>
  );
}
