import { Injectable } from '@nestjs/common';
import { Schedule } from '../../jobs/schedule.js';
import { RematchStoredItems } from './rematch-stored-items.js';

/** Short: somebody has just saved and looks at the progress. An idle look is one query over an index. */
const everyMs = 2_000;

/** Works off walks over stored items while the server runs, where feeds are polled too. */
@Injectable()
export class RematchTicker extends Schedule {
  constructor(private readonly rematch: RematchStoredItems) {
    super('Rematch', everyMs, rematch);
  }

  protected round(): Promise<unknown> {
    return this.rematch.workOff();
  }
}
