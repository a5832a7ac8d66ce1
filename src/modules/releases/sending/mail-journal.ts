import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { newId } from '../../../shared/ids.js';

/** The last that a journal says of a recipient: handing over, and the server's code once it answered. */
export interface JournalEntry {
  attempt: number;
  /** Null: no answer was written down. */
  code: number | null;
}

const keptMs = 30 * 86_400_000;
const line = /^([0-9a-f-]{36}) (\d+) (handing|\d{3})$/;

/**
 * What this process handed over and what the server answered, outside the database and on the disk before anything else happens: between
 * the answer and the commit a process may die. Holds ids only.
 */
@Injectable()
export class MailJournal implements OnApplicationShutdown {
  /** Names the journal, and who claims mails. */
  readonly worker = newId();
  private readonly folder: string;
  private file: number | null = null;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'dataDir'>) {
    this.folder = join(settings.dataDir, 'mail-journal');
  }

  /** On return it is on the disk. */
  note(recipientId: string, attempt: number, what: 'handing' | number): void {
    if (this.file === null) {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      this.file = openSync(join(this.folder, `${this.worker}.log`), 'a', 0o600);
    }
    writeSync(this.file, `${recipientId} ${attempt} ${what}\n`);
    fdatasyncSync(this.file);
  }

  /** The last entry of each recipient in all journals of this machine. Half a line at the end of one says nothing. */
  async read(): Promise<Map<string, JournalEntry>> {
    const entries = new Map<string, JournalEntry>();
    for (const name of await this.names()) {
      const text = await readFile(join(this.folder, name), 'utf8');
      for (const found of text
        .split('\n')
        .slice(0, -1)
        .map((each) => line.exec(each))) {
        if (!found) continue;
        const [, id = '', attemptText = '', word = ''] = found;
        const entry = { attempt: Number(attemptText), code: word === 'handing' ? null : Number(word) };
        const before = entries.get(id);
        if (!before || isLater(entry, before)) entries.set(id, entry);
      }
    }
    return entries;
  }

  /** Removes journals that nothing was written into for a month. */
  async forgetOld(now: Date): Promise<void> {
    for (const name of await this.names()) {
      const path = join(this.folder, name);
      if (now.getTime() - (await stat(path)).mtimeMs > keptMs) await rm(path, { force: true });
    }
  }

  onApplicationShutdown(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => name.endsWith('.log')).sort();
    } catch {
      // nothing was ever sent from here
      return [];
    }
  }
}

function isLater(entry: JournalEntry, before: JournalEntry): boolean {
  return entry.attempt > before.attempt || (entry.attempt === before.attempt && entry.code !== null);
}
