import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import { OutletDirectory } from '../../outlets/outlet-directory.js';
import { ContactDistrict } from '../contact-district.entity.js';
import { ContactTopic } from '../contact-topic.entity.js';
import { Contact } from '../contact.entity.js';
import { Suppressions } from '../suppressions.js';
import { ContactImportFiles } from './contact-import-files.js';
import type { ContactImport } from './contact-import.entity.js';
import { longestOf } from './contact-targets.js';
import { districtNames } from './district-names.js';
import { suppressedNameOf } from './identity.js';
import { judgeContacts } from './judge-contacts.js';
import type { KnownContact, PlacedDraft, Verdict } from './judge-contacts.js';
import { OutletFinder } from './outlet-finder.js';
import { readContactFile } from './read-contact-file.js';
import { readContactRow } from './read-row.js';

/** A file that has been read: drafts with their outlets, and rows that are wrong. */
export interface PlacedFile {
  drafts: PlacedDraft[];
  wrong: Extract<Verdict, { kind: 'wrong' }>[];
}

/** Says what would become of each row of an import, from the file and from what is stored at that moment. */
@Injectable()
export class JudgeContactFile {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ContactImportFiles,
    private readonly directory: OutletDirectory,
    private readonly suppressions: Suppressions,
  ) {}

  /** Outside of a transaction. Throws `import-file-gone`, `sheet-unreadable`, `too-many-contacts`. */
  async read(found: ContactImport): Promise<PlacedFile> {
    if (!(await this.files.exists(found.id))) throw new UserError('import-file-gone');
    const { manager } = this.dataSource;
    const { rows, broken } = await readContactFile(this.files.path(found.id), found);
    const outlets = await OutletFinder.load(manager, await this.directory.resolver());
    const districtNamed = await districtNames(manager);
    const file: PlacedFile = { drafts: [], wrong: [] };
    for (const line of broken)
      file.wrong.push({ kind: 'wrong', line, problems: [{ reason: 'brokenCard', target: null, value: '' }] });
    for (const row of rows) {
      const read = readContactRow(row, districtNamed);
      if (!read.ok) {
        file.wrong.push({ kind: 'wrong', line: read.line, problems: read.problems });
        continue;
      }
      const { draft } = read;
      const { id, unknown } = outlets.find(draft);
      if (unknown && found.onUnknownOutlet === 'refuse') {
        const problems = [
          { reason: 'unknownOutlet' as const, target: 'outlet' as const, value: draft.outlet },
        ];
        file.wrong.push({ kind: 'wrong', line: draft.line, problems });
      } else {
        const note = unknown ? noteWithOutlet(draft.note, draft.outlet) : draft.note;
        file.drafts.push({ ...draft, note, outletId: id });
      }
    }
    return file;
  }

  /** All verdicts by line. `manager`: of the transaction in which they are acted upon, or any for a trial. */
  async judge(
    found: ContactImport,
    { drafts, wrong }: PlacedFile,
    manager = this.dataSource.manager,
  ): Promise<Verdict[]> {
    const keys = drafts.flatMap((draft) => [draft.emailKey ?? [], suppressedNameOf(draft) ?? []].flat());
    const suppressed = await this.suppressions.among(manager, [...new Set(keys)]);
    const known = await knownContacts(manager);
    const verdicts = judgeContacts(drafts, { known, suppressed, onKnown: found.onKnown });
    return [...verdicts, ...wrong].sort((a, b) => a.line - b.line);
  }
}

/** The name that the list gives an outlet which we do not have is not lost. */
function noteWithOutlet(note: string, outlet: string): string {
  return [`Medium: ${outlet}`, note].filter(Boolean).join('\n').slice(0, longestOf.note);
}

async function knownContacts(manager: EntityManager): Promise<KnownContact[]> {
  const known = new Map<string, KnownContact>();
  for (const contact of await manager.find(Contact))
    known.set(contact.id, { ...contact, topics: [], districts: [] });
  for (const { contactId, topic } of await manager.find(ContactTopic))
    known.get(contactId)?.topics.push(topic);
  for (const { contactId, districtAgs } of await manager.find(ContactDistrict))
    known.get(contactId)?.districts.push(districtAgs);
  return [...known.values()];
}
