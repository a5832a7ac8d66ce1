import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../web/page-context.js';
import type { Decision } from '../mention.entity.js';
import type { MentionFilter } from '../mention-filter.js';
import { MentionQueries } from '../mentions.queries.js';
import type { ReviewOutcome } from '../review-mention.js';
import { StoryQueries } from '../stories.queries.js';
import type { StoryRow } from '../stories.queries.js';
import { inboxViewAt } from './inbox-filter.js';
import { DecidedItem, MentionItem } from './mention-row.js';
import type { RowSaid } from './row-said.js';
import { DecidedGroup } from './story-decided.js';
import { StoryItem } from './story-row.js';

/** Rows of a list as they are now, each to be put in its place by htmx. */
@Injectable()
export class RowAnswers {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly stories: StoryQueries,
  ) {}

  /** `said` stands in each of the rows. Rows whose mentions are gone are left out. */
  async asTheyAre(
    ctx: PageContext,
    rows: readonly string[],
    back: string,
    said?: RowSaid,
  ): Promise<ComponentChildren[]> {
    const answers: ComponentChildren[] = [];
    for (const row of rows) {
      const { kind, id } = read(row);
      const oob = `outerHTML:#${row}`;
      const story = kind === 'story' ? await this.shown(id, inboxViewAt(back).filter) : null;
      if (story) {
        answers.push(<StoryItem key={row} ctx={ctx} row={story} back={back} oob={oob} said={said} />);
        continue;
      }
      const mention = kind === 'mention' ? await this.mentions.row(id) : null;
      if (!mention) continue;
      const others = (await this.stories.size(mention.mention.storyId)) - 1;
      answers.push(
        <MentionItem key={row} ctx={ctx} row={mention} back={back} others={others} oob={oob} said={said} />,
      );
    }
    return answers;
  }

  /** After one decision for all of them: what remains of each row. The way back stands elsewhere. */
  async decided(
    ctx: PageContext,
    rows: readonly string[],
    back: string,
    review: Decision,
    { changed, skipped }: ReviewOutcome,
  ): Promise<ComponentChildren[]> {
    const answers: ComponentChildren[] = [];
    const [changedIds, skippedIds] = [new Set(changed), new Set(skipped)];
    for (const row of rows) {
      const { kind, id } = read(row);
      const oob = `outerHTML:#${row}`;
      if (kind === 'mention') {
        const mention = await this.mentions.row(id);
        const problem = skippedIds.has(id) ? ctx.t.mentions.changedMeanwhile : undefined;
        if (mention) {
          answers.push(
            <DecidedItem
              key={row}
              ctx={ctx}
              row={mention}
              undo={null}
              back={back}
              problem={problem}
              oob={oob}
            />,
          );
        }
        continue;
      }
      const all = await this.shown(id, {});
      if (!all) continue;
      const ids = all.mentions.map(({ mention }) => mention.id);
      const decided = {
        storyId: id,
        headline: all.representative.mention.headline,
        review,
        changed: ids.filter((each) => changedIds.has(each)).length,
        skipped: ids.filter((each) => skippedIds.has(each)).length,
        left: [],
        undo: null,
      };
      answers.push(<DecidedGroup key={row} ctx={ctx} decided={decided} back={back} oob={oob} />);
    }
    return answers;
  }

  /** The story as the list shows it; whole when the list no longer does. */
  async shown(id: string, filter: MentionFilter): Promise<StoryRow | null> {
    const storyId = await this.stories.idNow(id);
    return (await this.stories.row(storyId, filter)) ?? (await this.stories.row(storyId, {}));
  }
}

function read(row: string): { kind: 'mention' | 'story'; id: string } {
  const at = row.indexOf('-');
  return { kind: row.startsWith('story-') ? 'story' : 'mention', id: row.slice(at + 1) };
}
