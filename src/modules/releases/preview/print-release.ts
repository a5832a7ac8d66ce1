import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../../media/file-store.js';
import { StoredFiles } from '../../../media/stored-files.js';
import { PrintEngine } from '../../../print/print-engine.js';
import { printable } from '../../../print/printable-text.js';
import { OrganisationProfile } from '../../accounts/organisation-profile.js';
import { documentWords } from '../text/document-words.js';
import type { ReleaseDocument } from '../text/release-document.js';

const template = readFileSync(new URL('./release.typ', import.meta.url), 'utf8');

/** A release as PDF: tagged, with headings and language, so that everybody can read it. */
@Injectable()
export class PrintRelease {
  constructor(
    private readonly engine: PrintEngine,
    private readonly organisation: OrganisationProfile,
    private readonly files: StoredFiles,
    private readonly store: FileStore,
  ) {}

  /** `createdAt` stands in the file: the same release gives the same bytes. */
  async run(document: ReleaseDocument, createdAt: Date): Promise<Buffer> {
    const words = documentWords(document.language);
    const logo = await this.logo();
    const { value: printed, replaced } = printable(document);
    const data = {
      ...printed,
      description: printed.sender ? `${words.sign}, ${printed.sender}` : words.sign,
      logo: logo && 'logo.png',
      logoText: printed.sender || words.logo,
      footer: printed.title.length > 70 ? `${printed.title.slice(0, 69)}…` : printed.title,
      pageWords: words.page('{at}', '{of}'),
      replaced: replaced.length ? words.replaced(codesOf(replaced)) : '',
    };
    const pictures: Record<string, Buffer> = logo ? { 'logo.png': logo } : {};
    return this.engine.print({ template, data, pictures, createdAt });
  }

  private async logo(): Promise<Buffer | null> {
    const { logoFileId } = await this.organisation.current();
    const file = logoFileId === null ? null : await this.files.find(logoFileId);
    return file && this.store.read(file.sha256, '480.png');
  }
}

/** Characters that cannot be drawn can still be named. */
export function codesOf(characters: readonly string[]): string {
  const codes = characters.map(
    (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return codes.slice(0, 12).join(', ') + (codes.length > 12 ? ' …' : '');
}
