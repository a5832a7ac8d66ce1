import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { ForgetImports } from './forget-imports.js';
import { WorkOffImports } from './work-off-imports.js';

/** Short: somebody looks at the progress. An idle look is one query over an index. */
const everyMs = 1_000;

/** Works on imports where feeds are polled, and forgets old ones. */
@Injectable()
export class ImportSchedule extends Schedule {
  constructor(
    private readonly imports: WorkOffImports,
    private readonly forget: ForgetImports,
  ) {
    super('Imports', everyMs, imports);
  }

  protected async round(): Promise<void> {
    await this.imports.workOff();
    await this.forget.runIfDue();
  }
}
