import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { LessThan } from 'typeorm';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { PrivateFiles } from '../media/private-files.js';
import type { ReceivedFile } from '../media/receive-file.js';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { User } from '../modules/accounts/user.entity.js';
import { AddClipping } from '../modules/mentions/clippings/add-clipping.js';
import { clippingForm } from '../modules/mentions/clippings/clipping-input.js';
import { ExpireClippings } from '../modules/mentions/clippings/expire-clippings.js';
import { TakeInFile } from '../modules/mentions/clippings/take-in-file.js';
import { Mention } from '../modules/mentions/mention.entity.js';
import { addDays } from '../shared/days.js';
import type { Calendar } from './calendar.js';
import { demoPeople } from './demo-people.js';
import { drawPage } from './draw-page.js';
import { HistoryClock } from './history-clock.js';

interface Sample {
  /** Of a mention entered by hand; null: the newest of that day in a newspaper, reviewed as relevant. */
  headline: string | null;
  daysAgo: number;
  /** As somebody fills in the form, with the last day as days from the upload. */
  fields: Record<string, string>;
  validDays?: number;
  /** Name of a drawn page; null without a file. */
  file: string | null;
}

const samples: readonly Sample[] = [
  {
    headline: 'Aufruf im Amtsblatt: Lotsen gesucht',
    daysAgo: 84,
    fields: {
      rightsBasis: 'permission',
      proof: 'Mail der Amtsblatt-Redaktion, frei für Förderbericht und Netz (Muster)',
      forReports: 'on',
    },
    file: 'Amtsblatt Titelseite (Muster).png',
  },
  {
    headline: 'Amtliche Mitteilung: Brückenlotse',
    daysAgo: 230,
    fields: { rightsBasis: 'paper', place: 'Ordner Presse, Register Amtsblatt' },
    file: null,
  },
  {
    headline: 'Aushang und Beilage: Woche der Wegweiser',
    daysAgo: 100,
    fields: {
      rightsBasis: 'pmg',
      readerCount: '12',
      readers: 'Geschäftsführung und Öffentlichkeitsarbeit',
      proof: 'Lizenz MUSTER-4711',
    },
    validDays: 360,
    file: 'Beilage Seite 1 (Muster).png',
  },
  {
    headline: 'Studiogespräch: Fragen kostet nichts',
    daysAgo: 140,
    fields: { rightsBasis: 'paper', kind: 'audio', place: 'Mitschnitt auf dem Archivrechner, ab 12:30' },
    file: null,
  },
  {
    headline: null,
    daysAgo: 20,
    fields: { rightsBasis: 'section49', readerCount: '6', readers: 'Leitungsrunde' },
    file: 'Lokalseite (Muster).png',
  },
  {
    headline: null,
    daysAgo: 5,
    fields: { rightsBasis: 'section49', readerCount: '6', readers: 'Leitungsrunde' },
    file: 'Lokalseite 3 (Muster).png',
  },
];

/** Copies with each kind of right: one that ends within days, one whose file is gone, pages drawn here and marked as samples. */
export async function storeClippings(
  dataSource: DataSource,
  calendar: Calendar,
  settings: Pick<Settings, 'uploadsDir' | 'timeZone'>,
): Promise<void> {
  const clock = new HistoryClock(calendar.now);
  const files = new PrivateFiles(settings, clock);
  const audit = new AuditLog(clock);
  const add = new AddClipping(dataSource, audit, clock, new TakeInFile(files), files, settings);
  const { email } = demoPeople.editor;
  const { id: userId } = await dataSource.manager.findOneByOrFail(User, { email });
  for (const [turn, { headline, daysAgo, fields, validDays, file }] of samples.entries()) {
    const day = calendar.day(daysAgo);
    clock.moveTo(new Date(`${day}T13:00:00Z`));
    const paper = { review: 'relevant' as const, mediumType: 'newspaper' as const };
    const reviewed = { ...paper, publishedAt: LessThan(clock.now()) };
    const { id } = await dataSource.manager.findOneOrFail(Mention, {
      where: headline === null ? reviewed : { headline },
      order: { publishedAt: 'DESC', id: 'DESC' },
    });
    const input = clippingForm.parse({
      ...fields,
      ...(validDays === undefined ? {} : { validUntil: addDays(day, validDays) }),
    });
    const upload = file === null ? null : await received(files, await drawPage(turn), file);
    await add.run(id, input, upload, userId);
  }
  clock.moveTo(calendar.now);
  await new ExpireClippings(dataSource, files, audit, clock).run();
}

async function received(files: PrivateFiles, bytes: Buffer, name: string): Promise<ReceivedFile> {
  const path = await files.newDraft();
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'received', path, type: 'png', bytes: bytes.length, sha256, name };
}
