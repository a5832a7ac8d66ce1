import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { AttributeMentions } from '../attribution/attribute-mentions.js';
import { AssignStories } from './assign-stories.js';
import { QueueStoriesAnew } from './queue-stories-anew.js';

/** Short: the inbox groups by story. An idle look is two reads over indexes. */
const everyMs = 1_000;

/** Gives new mentions their stories and compares them with releases, where feeds are polled. */
@Injectable()
export class StorySchedule extends Schedule {
  constructor(
    private readonly stories: AssignStories,
    private readonly queue: QueueStoriesAnew,
    private readonly attribute: AttributeMentions,
  ) {
    super('Stories', everyMs, {
      stop: () => {
        stories.stop();
        attribute.stop();
      },
    });
  }

  protected async round(): Promise<void> {
    if (await this.queue.runIfDue())
      this.log.log('The rules of stories have changed: all mentions are compared again');
    await this.stories.workOff();
    await this.attribute.workOff();
  }
}
