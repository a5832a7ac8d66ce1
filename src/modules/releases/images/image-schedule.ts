import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { ClearImages } from './clear-images.js';

/** Runs where pages are answered, because there lie the files. */
@Injectable()
export class ImageSchedule extends Schedule {
  constructor(private readonly clear: ClearImages) {
    super('Release pictures', 30 * 60_000, { stop: () => undefined });
  }

  protected async round(): Promise<void> {
    const { purged, setAside, takenBack, deleted } = await this.clear.run();
    if (purged) this.log.log(`${purged} removed pictures deleted for good`);
    if (setAside) this.log.warn(`${setAside} files belong to no picture of a release and were set aside`);
    if (takenBack) this.log.warn(`${takenBack} files that had been set aside belong to pictures again`);
    if (deleted) this.log.warn(`${deleted} files that belong to no picture of a release were deleted`);
  }
}
