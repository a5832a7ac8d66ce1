import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, statfs, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../shared/clock.js';
import { isId } from '../shared/ids.js';

/** Parts of one file: bytes, or an upload that is moved here. */
export type FolderPart<Name extends string> = { name: Name } & ({ bytes: Buffer } | { from: string });

const drafts = '.drafts';
const strays = '.strays';

/**
 * Files in folders named by an id, as `<root>/<id>/page.webp`. A path is put together from an id of ours and a name out of a closed list; what a
 * person called the file never reaches the disk.
 */
export class IdFolders<Name extends string> {
  constructor(
    private readonly root: string,
    private readonly names: readonly Name[],
    private readonly clock: Clock,
  ) {}

  /** Where an upload may be written while it arrives: on the same disk, so that moving it costs nothing. */
  async newDraft(): Promise<string> {
    await mkdir(join(this.root, drafts), { recursive: true });
    return join(this.root, drafts, randomBytes(12).toString('hex'));
  }

  /** Writes all parts or none: the folder gets its name when it is complete. */
  async write(id: string, parts: readonly FolderPart<Name>[]): Promise<void> {
    const draft = await this.newDraft();
    try {
      await mkdir(draft);
      for (const part of parts) {
        const target = join(draft, this.checkedName(part.name));
        if ('from' in part) await rename(part.from, target);
        const file = await open(target, 'from' in part ? 'r+' : 'wx');
        try {
          if ('bytes' in part) await file.writeFile(part.bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      }
      await this.stamp(draft);
      await rename(draft, this.folderOf(id));
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw error;
    }
  }

  /** The folder in which the parts of a file lie, to be read by name. */
  folderOf(id: string): string {
    return join(this.root, checkedId(id));
  }

  async has(id: string, name: Name): Promise<boolean> {
    try {
      return (await lstat(join(this.folderOf(id), this.checkedName(name)))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** Harmless when it is gone already, or half gone. */
  async remove(id: string): Promise<void> {
    await rm(this.folderOf(id), { recursive: true, force: true });
  }

  /** Ids of all files in place, in no order. */
  async ids(): Promise<string[]> {
    return (await this.list(this.root)).filter(isId);
  }

  /** When it was written or set aside, by our clock; null when it is gone. */
  writtenAt(id: string): Promise<Date | null> {
    return this.timeOf(this.folderOf(id));
  }

  /** Takes a file that nobody claims out of reach without destroying it. */
  async setAside(id: string): Promise<void> {
    await mkdir(join(this.root, strays), { recursive: true });
    const target = join(this.root, strays, checkedId(id));
    await rm(target, { recursive: true, force: true });
    await rename(this.folderOf(id), target);
    await this.stamp(target);
  }

  /** Ids of what was set aside. */
  async strayIds(): Promise<string[]> {
    return (await this.list(join(this.root, strays))).filter(isId);
  }

  /** Puts back what was set aside: the row that owns it has turned up, such as after a restore. */
  async takeBack(id: string): Promise<void> {
    await rename(join(this.root, strays, checkedId(id)), this.folderOf(id));
  }

  /** Deletes what was set aside, and drafts of uploads that broke off, before `limit`. Returns how many files went. */
  async clearBefore(limit: { strays: Date; drafts: Date }): Promise<number> {
    const gone = await this.clear(join(this.root, strays), limit.strays);
    await this.clear(join(this.root, drafts), limit.drafts);
    return gone;
  }

  /** Bytes that are free where the files lie. */
  async freeBytes(): Promise<number> {
    await mkdir(this.root, { recursive: true });
    const { bavail, bsize } = await statfs(this.root);
    return bavail * bsize;
  }

  private async clear(folder: string, limit: Date): Promise<number> {
    let gone = 0;
    for (const name of await this.list(folder)) {
      const path = join(folder, name);
      const at = await this.timeOf(path);
      if (!at || at >= limit) continue;
      await rm(path, { recursive: true, force: true });
      gone++;
    }
    return gone;
  }

  private async timeOf(path: string): Promise<Date | null> {
    try {
      return (await lstat(path)).mtime;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private async stamp(path: string): Promise<void> {
    const now = this.clock.now();
    await utimes(path, now, now);
  }

  private async list(folder: string): Promise<string[]> {
    try {
      return await readdir(folder);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Types end at run time; this is the last look before a path is made. */
  private checkedName(name: string): Name {
    const known = this.names.find((each) => each === name);
    if (!known) throw new Error('not the name of a part of a file');
    return known;
  }
}

function checkedId(id: string): string {
  if (!isId(id)) throw new Error('a file lies in a folder named by an id');
  return id;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
