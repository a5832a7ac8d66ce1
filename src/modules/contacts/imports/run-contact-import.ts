import { Injectable } from '@nestjs/common';
import { UserError } from '../../../shared/errors.js';
import { ChangeContactImport } from './change-contact-import.js';
import type { ImportChoices } from './change-contact-import.js';
import type { ContactImport } from './contact-import.entity.js';
import type { ContactMapping } from './contact-targets.js';
import { JudgeContactFile } from './judge-contact-file.js';
import type { Verdict } from './judge-contacts.js';
import { holdsPersons, missingLaw } from './law-of-file.js';
import { StartContactImport } from './start-contact-import.js';
import { countsOf, TakeOverContacts } from './take-over-contacts.js';
import type { TakenOver } from './take-over-contacts.js';

export interface ImportWish extends Omit<ImportChoices, 'mapping'> {
  /** What the columns are, out of their headers and what was guessed. */
  mapping: (found: ContactImport) => ContactMapping;
  dryRun: boolean;
  /** Take the good rows although others are wrong. */
  partial: boolean;
}

export interface ImportOutcome {
  import: ContactImport;
  stored: boolean;
  counts: TakenOver;
  verdicts: Verdict[];
}

/** A whole import in one go, for programs: what cannot be taken over is told and leaves nothing. */
@Injectable()
export class RunContactImport {
  constructor(
    private readonly start: StartContactImport,
    private readonly change: ChangeContactImport,
    private readonly judge: JudgeContactFile,
    private readonly takeOver: TakeOverContacts,
  ) {}

  /** Throws `sheet-unreadable`, `too-large`, `too-many-contacts`, `import-law-missing`, and whatever `mapping` throws. */
  async run(
    file: { name: string; bytes: Buffer },
    { mapping, dryRun, partial, ...choices }: ImportWish,
    userId: string | null,
  ): Promise<ImportOutcome> {
    const id = await this.start.run(file, userId);
    try {
      const begun = await this.change.one(id);
      await this.change.choose(id, { ...choices, mapping: mapping(begun) });
      const found = await this.change.one(id);
      const placed = await this.judge.read(found);
      if (holdsPersons(placed) && missingLaw(found).length) throw new UserError('import-law-missing');
      const verdicts = await this.judge.judge(found, placed);
      const counts = countsOf(verdicts);
      const stores = !dryRun && (counts.rejected === 0 || partial) && counts.created + counts.changed > 0;
      if (!stores) {
        await this.change.discard(id);
        return { import: await this.change.one(id), stored: false, counts, verdicts };
      }
      const stored = await this.takeOver.run(found, { partial }, userId);
      return { import: await this.change.one(id), stored: true, counts: stored, verdicts };
    } catch (error) {
      await this.change.discard(id);
      throw error;
    }
  }
}
