import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { ClippingAccesses } from './clipping-accesses.js';
import { ExpireClippings } from './expire-clippings.js';
import { SweepFiles } from './sweep-files.js';

/** Runs where pages are answered, because there lie the files. */
@Injectable()
export class ClippingSchedule extends Schedule {
  constructor(
    private readonly expire: ExpireClippings,
    private readonly sweep: SweepFiles,
    private readonly accesses: ClippingAccesses,
  ) {
    super('Clippings', 10 * 60_000, { stop: () => undefined });
  }

  protected async round(): Promise<void> {
    const { expired, purged } = await this.expire.run();
    if (expired) this.log.log(`${expired} files deleted because the right to keep them has ended`);
    if (purged) this.log.log(`${purged} removed clippings deleted for good`);
    const { setAside, takenBack, missing, deleted } = await this.sweep.run();
    if (setAside) this.log.warn(`${setAside} files belong to no clipping and were set aside`);
    if (takenBack) this.log.warn(`${takenBack} files that had been set aside belong to clippings again`);
    if (missing) this.log.warn(`${missing} clippings miss their file; restore UPLOADS_DIR from a backup`);
    if (deleted) this.log.warn(`${deleted} files that belong to no clipping were deleted`);
    await this.accesses.forgetOld();
  }
}
