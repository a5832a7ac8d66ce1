import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { AuditLog } from '../accounts/audit-log.js';
import { refuseSuppressed } from './add-contact.js';
import { ContactDistrict } from './contact-district.entity.js';
import type { ContactDraft } from './contact-input.js';
import { ContactTopic } from './contact-topic.entity.js';
import type { Contact } from './contact.entity.js';
import {
  contactColumns,
  nameOfOutlet,
  storeBeats,
  storedContact,
  storeNextVersion,
} from './stored-contact.js';
import { Suppressions } from './suppressions.js';

@Injectable()
export class EditContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly suppressions: Suppressions,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /**
   * Replaces what is known. Returns the names of the fields that differ from before; without any, nothing is stored. Throws `not-found`, `contact-erased`,
   * `address-suppressed` for an address that is new to the contact, `unknown-outlet`, `unknown-district`, and `changed-meanwhile` when `version` is no longer the stored one.
   */
  run(
    id: string,
    version: number | null,
    draft: ContactDraft,
    userId: string | null,
  ): Promise<(keyof ContactDraft)[]> {
    return inTransaction(this.dataSource, (manager) => this.edit(manager, id, version, draft, userId));
  }

  /** As {@link run}, inside the caller's transaction. */
  async edit(
    manager: EntityManager,
    id: string,
    version: number | null,
    draft: ContactDraft,
    userId: string | null,
  ): Promise<(keyof ContactDraft)[]> {
    const contact = await storedContact(manager, id, version);
    const outletName = await nameOfOutlet(manager, draft.outletId);
    const columns = contactColumns(draft, outletName, contact.firstContactAt, this.settings.timeZone);
    const fields = [...differing(contact, columns), ...(await differingBeats(manager, id, draft))];
    if (!fields.length) return fields;
    if (columns.emailKey !== null && columns.emailKey !== contact.emailKey) {
      await refuseSuppressed(manager, this.suppressions, columns.emailKey);
      // whoever objected did so for the new address as well
      if (contact.objectedAt) await this.suppressions.add(manager, columns.emailKey, 'objection');
    }
    await storeNextVersion(manager, contact, { ...columns, updatedAt: this.clock.now() });
    await storeBeats(manager, id, draft);
    await this.audit.record(manager, {
      userId,
      action: 'contact.edit',
      subjectId: id,
      details: { fields },
    });
    return fields;
  }
}

type Columns = ReturnType<typeof contactColumns>;

function differing(before: Contact, after: Columns): (keyof ContactDraft)[] {
  const derived: readonly string[] = ['emailKey', 'sortName', 'noticeDueDay'];
  const names = (Object.keys(after) as (keyof Columns)[]).filter((name) => !derived.includes(name));
  return names.filter((name) => after[name] !== before[name]) as (keyof ContactDraft)[];
}

async function differingBeats(
  manager: EntityManager,
  contactId: string,
  { topics, districts }: ContactDraft,
): Promise<('topics' | 'districts')[]> {
  const storedTopics = (await manager.findBy(ContactTopic, { contactId })).map(({ topic }) => topic);
  const storedDistricts = await manager.findBy(ContactDistrict, { contactId });
  const isTopicsSame = isSameSet(topics, storedTopics);
  const isDistrictsSame = isSameSet(
    districts,
    storedDistricts.map(({ districtAgs }) => districtAgs),
  );
  return [...(isTopicsSame ? [] : ['topics' as const]), ...(isDistrictsSame ? [] : ['districts' as const])];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && new Set([...a, ...b]).size === new Set(b).size;
}
