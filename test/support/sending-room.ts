import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { emailKey } from '../../src/modules/contacts/email-key.js';
import { AddRelease } from '../../src/modules/releases/add-release.js';
import { Release } from '../../src/modules/releases/release.entity.js';
import { DraftSending } from '../../src/modules/releases/sending/draft-sending.js';
import { QueueSending } from '../../src/modules/releases/sending/queue-sending.js';
import { SendMails } from '../../src/modules/releases/sending/send-mails.js';
import { sendingFacts } from '../../src/modules/releases/sending/sending-input.js';
import type { SendingFacts } from '../../src/modules/releases/sending/sending-input.js';
import { SendingRecipient } from '../../src/modules/releases/sending/sending-recipient.entity.js';
import { Sending } from '../../src/modules/releases/sending/sending.entity.js';
import { aContact } from '../builders/a-contact.js';
import { aRelease } from '../builders/a-release.js';
import { startTestApp } from './app.js';
import type { TestAppOptions } from './app.js';
import { MailCatcher } from './mail-catcher.js';

export type SendingRoom = Awaited<ReturnType<typeof openSendingRoom>>;

/** The application with a mail server that keeps what it gets, at a pace that no test has to wait for. */
export async function openSendingRoom({ env, ...options }: TestAppOptions = {}) {
  const catcher = await MailCatcher.start();
  const house = await startTestApp({
    ...options,
    env: {
      SMTP_URL: catcher.url,
      MAIL_FROM: 'Pressestelle <presse@verein.example>',
      MAILS_PER_MINUTE: '100000',
      BASE_URL: 'https://presse.verein.example',
      ...env,
    },
  });
  const { manager } = house.dataSource;

  return {
    house,
    catcher,
    manager,
    contact: (name: string, fields: Partial<Contact> = {}) => {
      const email = `${name}@zeitung.example`;
      const filled = { desk: name, email, emailKey: emailKey(fields.email ?? email), ...fields };
      return aContact(manager, filled, house.clock.now());
    },
    /** Published at the clock's now. */
    async release(fields: Partial<Release> = {}): Promise<string> {
      const id = await house.app.get(AddRelease).run(aRelease({ publishedAt: house.clock.now() }), null);
      if (Object.keys(fields).length) await manager.update(Release, { id }, fields);
      return id;
    },
    draft: (releaseId: string, facts: Partial<SendingFacts> = {}) =>
      house.app.get(DraftSending).add(
        releaseId,
        {
          ...sendingFacts.parse({ replyToName: 'Jörg Lotse', replyToEmail: 'lotse@verein.example' }),
          startAt: null,
          ...facts,
        },
        null,
      ),
    queue: (id: string) => house.app.get(QueueSending).run(id, null, null),
    async send(releaseId: string, contacts: Contact[], facts: Partial<SendingFacts> = {}): Promise<string> {
      const id = await this.draft(releaseId, { contactIds: contacts.map((contact) => contact.id), ...facts });
      await this.queue(id);
      await this.work();
      return id;
    },
    work: () => house.app.get(SendMails).workOff(),
    sending: (id: string) => manager.findOneByOrFail(Sending, { id }),
    rows: (sendingId: string) =>
      manager.find(SendingRecipient, { where: { sendingId }, order: { id: 'ASC' } }),
    async close(): Promise<void> {
      await house.close();
      await catcher.close();
    },
  };
}
