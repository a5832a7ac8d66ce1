import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import type { HandOutcome } from '../../../mail/hand-outcome.js';
import { Clock } from '../../../shared/clock.js';
import { lockedPace } from './claim-mail.js';
import { MailJournal } from './mail-journal.js';
import { MailPace } from './mail-pace.entity.js';
import { MayBeWrittenTo } from './may-be-written-to.js';
import { PauseForServer } from './pause-for-server.js';
import { withoutAddresses } from './server-words.js';
import { noClaims } from './sending-keys.js';
import { afterTrouble, mailTroublesToPause, nextTry, serverTroublesToPause } from './sending-pace.js';
import { SendingRecipient } from './sending-recipient.entity.js';

type Changes = Partial<SendingRecipient>;
const free: Changes = { worker: null, leaseUntil: null };

/** Writes down what became of a claimed mail. */
@Injectable()
export class SettleMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly journal: MailJournal,
    private readonly mayBeWrittenTo: MayBeWrittenTo,
    private readonly pause: PauseForServer,
  ) {}

  async run(recipient: SendingRecipient, outcome: HandOutcome): Promise<void> {
    // before anything that could fail
    if (outcome.kind === 'accepted' || (outcome.kind === 'refused' && outcome.code > 0))
      this.journal.note(recipient.id, recipient.attempts, outcome.code);
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const changes = await this.changes(manager, recipient, outcome, now);
      await settle(manager, recipient, { ...free, ...changes });
      if (outcome.kind !== 'withheld') await this.keepPace(manager, outcome, now);
    });
  }

  /** Claimed and not tried: `reason` says why it never will be, null puts it back. */
  async leave(recipient: SendingRecipient, reason: SendingRecipient['skipReason']): Promise<void> {
    const changes = reason ? skipped(reason) : { state: 'queued' as const };
    await settle(this.dataSource.manager, recipient, { ...free, ...changes });
  }

  private async changes(
    manager: EntityManager,
    recipient: SendingRecipient,
    outcome: HandOutcome,
    now: Date,
  ): Promise<Changes> {
    switch (outcome.kind) {
      case 'accepted':
        return { state: 'sent', sentAt: now, error: '' };
      case 'uncertain':
        return { state: 'uncertain', error: withoutAddresses(outcome.answer) };
      case 'withheld': {
        const reason = await this.mayBeWrittenTo.refusal(manager, recipient);
        return reason ? skipped(reason) : { state: 'queued' };
      }
      case 'unreachable':
        return backInQueue(outcome.answer);
      case 'refused':
        return outcome.whose === 'server' ? backInQueue(outcome.answer) : refused(recipient, outcome, now);
    }
  }

  private async keepPace(manager: EntityManager, outcome: HandOutcome, now: Date): Promise<void> {
    const pace = await lockedPace(manager);
    if (outcome.kind === 'accepted') {
      if (pace.troubles) await manager.update(MailPace, { id: pace.id }, { troubles: 0 });
      return;
    }
    const troubles = pace.troubles + 1;
    const ofServer = outcome.kind !== 'refused' || outcome.whose === 'server';
    const hopeless = outcome.kind === 'refused' && outcome.whose === 'server' && outcome.permanent;
    if (hopeless || troubles >= (ofServer ? serverTroublesToPause : mailTroublesToPause)) {
      await this.pause.run(manager, 'answer' in outcome ? withoutAddresses(outcome.answer) : '');
      await manager.update(MailPace, { id: pace.id }, { troubles: 0 });
      return;
    }
    const nextMailAt = ofServer ? afterTrouble(troubles, now) : pace.nextMailAt;
    await manager.update(MailPace, { id: pace.id }, { troubles, nextMailAt });
  }
}

/** Only while it is still ours: somebody else may have judged it uncertain, and then an answer still counts. */
async function settle(manager: EntityManager, recipient: SendingRecipient, changes: Changes): Promise<void> {
  const { id, worker, attempts } = recipient;
  const states = ['sending', 'handing', 'uncertain'] as const;
  await manager.update(
    SendingRecipient,
    { id, worker: worker ?? '', attempts, state: In([...states]) },
    // a row judged uncertain keeps its worker, so that this finds it
    changes.state === 'uncertain' ? { ...changes, worker } : changes,
  );
}

function skipped(skipReason: SendingRecipient['skipReason']): Changes {
  return { state: 'skipped', skipReason, ...noClaims };
}

/** The trouble is the server's, not the mail's. */
function backInQueue(answer: string): Changes {
  return { state: 'queued', error: withoutAddresses(answer) };
}

function refused(
  recipient: SendingRecipient,
  { permanent, answer }: HandOutcome & { kind: 'refused' },
  now: Date,
): Changes {
  const error = withoutAddresses(answer);
  const refusals = (recipient.refusals ?? 0) + 1;
  const nextTryAt = permanent ? null : nextTry(refusals, now);
  return nextTryAt
    ? { state: 'queued', nextTryAt, refusals, error }
    : { state: 'failed', error, ...noClaims };
}
