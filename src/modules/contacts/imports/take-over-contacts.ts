import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { insertRows } from '../../../database/many-rows.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { searchKey } from '../../../shared/search-key.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { ContactDistrict } from '../contact-district.entity.js';
import { ContactTopic } from '../contact-topic.entity.js';
import { Contact } from '../contact.entity.js';
import { contactColumns } from '../stored-contact.js';
import { changeContact } from './change-contact.js';
import { ContactImportFiles } from './contact-import-files.js';
import { ContactImport } from './contact-import.entity.js';
import { ImportedContact } from './imported-contact.entity.js';
import { JudgeContactFile } from './judge-contact-file.js';
import type { PlacedDraft, Verdict } from './judge-contacts.js';
import { holdsPersons, lawOf, missingLaw } from './law-of-file.js';

export interface TakenOver {
  created: number;
  changed: number;
  known: number;
  suppressed: number;
  rejected: number;
}

/** Makes contacts of the rows of a checked import, in one transaction, judged once more by what is stored now; then the file goes. */
@Injectable()
export class TakeOverContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly judge: JudgeContactFile,
    private readonly files: ContactImportFiles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws `import-rows-wrong` when rows are wrong and others are not to be taken without them, `changed-meanwhile`, and what reading throws. */
  async run(
    found: ContactImport,
    { partial }: { partial: boolean },
    userId: string | null,
  ): Promise<TakenOver> {
    const file = await this.judge.read(found);
    if (holdsPersons(file) && missingLaw(found).length) throw new UserError('import-law-missing');
    const counts = await inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      const mine = { id: found.id, state: 'checked' as const };
      const { affected } = await manager.update(ContactImport, mine, { state: 'done', changedAt: now });
      if (affected !== 1) throw new UserError('changed-meanwhile');
      const verdicts = await this.judge.judge(found, file, manager);
      const counts = countsOf(verdicts);
      if (counts.rejected && !partial) throw new UserError('import-rows-wrong', { count: counts.rejected });
      await this.storeNew(manager, found, verdicts, now);
      for (const verdict of verdicts)
        if (verdict.kind === 'changed') await this.storeChanged(manager, found, verdict, now);
      await manager.update(ContactImport, { id: found.id }, { ...counts, fileGoneAt: now });
      const details = { ...counts };
      await this.audit.record(manager, { userId, action: 'contacts.import', subjectId: found.id, details });
      return counts;
    });
    await this.files.remove(found.id);
    return counts;
  }

  private async storeNew(
    manager: EntityManager,
    found: ContactImport,
    verdicts: readonly Verdict[],
    now: Date,
  ): Promise<void> {
    const drafts = verdicts.flatMap((verdict) => (verdict.kind === 'new' ? [verdict.draft] : []));
    if (!drafts.length) return;
    const outlets = await manager.find(Outlet, { select: { id: true, name: true } });
    const outletNames = new Map(outlets.map(({ id, name }) => [id, name]));
    const contacts = drafts.map((draft) =>
      this.newContact(draft, found, outletNames.get(draft.outletId ?? '') ?? '', now),
    );
    await insertRows(manager, Contact, contacts);
    const topics = drafts.flatMap((draft, at) => topicRows(contacts[at]!.id, draft.topics));
    await insertRows(manager, ContactTopic, topics);
    const districts = drafts.flatMap((draft, at) =>
      draft.districts.map((districtAgs) => ({ contactId: contacts[at]!.id, districtAgs })),
    );
    await insertRows(manager, ContactDistrict, districts);
    const done = contacts.map(({ id: contactId }): ImportedContact => ({
      importId: found.id,
      contactId,
      kind: 'new',
      version: 1,
      before: null,
      after: null,
    }));
    await insertRows(manager, ImportedContact, done);
  }

  private newContact(draft: PlacedDraft, found: ContactImport, outletName: string, now: Date): Contact {
    const { line: _line, outlet: _outlet, emailKey: _key, ...fields } = draft;
    const law = lawOf(draft.kind, found);
    return {
      ...contactColumns({ ...fields, ...law }, outletName, null, this.settings.timeZone),
      id: newId(now),
      noticeSentAt: null,
      objectedAt: null,
      erasedAt: null,
      firstContactAt: null,
      lastContactAt: null,
      reviewedAt: null,
      nextContactDay: null,
      remindAfterDays: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
      archivedAt: null,
    };
  }

  private async storeChanged(
    manager: EntityManager,
    found: ContactImport,
    { contactId, changes }: Extract<Verdict, { kind: 'changed' }>,
    now: Date,
  ): Promise<void> {
    const { before, after, version } = await changeContact(
      manager,
      contactId,
      changes,
      this.settings.timeZone,
      now,
    );
    await manager.insert(ImportedContact, {
      importId: found.id,
      contactId,
      kind: 'changed',
      version,
      before,
      after,
    } as object);
  }
}

export function topicRows(contactId: string, topics: readonly string[]): ContactTopic[] {
  const byKey = new Map(topics.map((topic) => [searchKey(topic).slice(0, 80), topic]));
  byKey.delete('');
  return [...byKey].map(([topicKey, topic]) => ({ contactId, topicKey, topic }));
}

export function countsOf(verdicts: readonly Verdict[]): TakenOver {
  const count = (...kinds: Verdict['kind'][]) => verdicts.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    created: count('new'),
    changed: count('changed'),
    known: count('same', 'twice'),
    suppressed: count('refused'),
    rejected: count('wrong'),
  };
}
