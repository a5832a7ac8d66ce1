import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSendingRoom } from '../../../../test/support/sending-room.js';
import type { SendingRoom } from '../../../../test/support/sending-room.js';
import { MailJournal } from './mail-journal.js';
import { RecoverMails } from './recover-mails.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import type { RecipientState } from './sending-recipient.entity.js';

/** What a process left behind that died, and what becomes of it. */
const cases: [string, RecipientState, number, ('handing' | number)[], RecipientState][] = [
  ['claimed', 'sending', 1, [], 'queued'],
  ['handed over, the answer unknown', 'handing', 1, ['handing'], 'uncertain'],
  ['handed over, the journal on another machine', 'handing', 1, [], 'uncertain'],
  ['answered with a yes, not committed', 'handing', 1, ['handing', 250], 'sent'],
  ['put off, not committed', 'handing', 1, ['handing', 451], 'queued'],
  ['refused, not committed', 'handing', 1, ['handing', 550], 'queued'],
  // a disk that lost the last commit, and not the journal
  ['claimed, and handed over all the same', 'sending', 1, ['handing'], 'uncertain'],
  ['claimed, and taken all the same', 'sending', 1, ['handing', 250], 'sent'],
];

describe('after a crash', () => {
  let room: SendingRoom;
  beforeAll(async () => {
    room = await openSendingRoom();
  });
  afterAll(() => room.close());

  async function left(state: RecipientState, attempts: number): Promise<SendingRecipient> {
    const contact = await room.contact(`c${Math.random().toString(36).slice(2)}`);
    const id = await room.draft(await room.release(), { contactIds: [contact.id] });
    await room.queue(id);
    const [row] = await room.rows(id);
    await room.manager.update(
      SendingRecipient,
      { id: row!.id },
      { state, attempts, worker: 'gone', leaseUntil: room.house.clock.now() },
    );
    return row!;
  }
  const now = ({ id }: SendingRecipient) => room.manager.findOneByOrFail(SendingRecipient, { id });

  it.each(cases)('a mail that was %s', async (_, state, attempts, noted, expected) => {
    const row = await left(state, attempts);
    for (const what of noted) room.house.app.get(MailJournal).note(row.id, attempts, what);
    const recover = room.house.app.get(RecoverMails);
    await recover.all();
    expect(await now(row)).toMatchObject({ state: expected });
    // once more changes nothing
    await recover.all();
    await recover.fromJournal();
    expect(await now(row)).toMatchObject({ state: expected });
  });

  it('an earlier attempt says nothing about a later one', async () => {
    const row = await left('sending', 2);
    const journal = room.house.app.get(MailJournal);
    journal.note(row.id, 1, 'handing');
    journal.note(row.id, 1, 451);
    await room.house.app.get(RecoverMails).all();
    expect(await now(row)).toMatchObject({ state: 'queued' });
  });

  it('what this machine knows outweighs that another did not', async () => {
    const row = await left('handing', 1);
    const recover = room.house.app.get(RecoverMails);
    await recover.expired();
    expect(await now(row)).toMatchObject({ state: 'uncertain' });
    room.house.app.get(MailJournal).note(row.id, 1, 250);
    await recover.fromJournal();
    expect(await now(row)).toMatchObject({ state: 'sent' });
  });

  it('leaves alone what others may still be sending', async () => {
    const row = await left('handing', 1);
    const leaseUntil = new Date(room.house.clock.now().getTime() + 60_000);
    await room.manager.update(SendingRecipient, { id: row.id }, { leaseUntil });
    await room.house.app.get(RecoverMails).expired();
    expect(await now(row)).toMatchObject({ state: 'handing' });
  });
});
