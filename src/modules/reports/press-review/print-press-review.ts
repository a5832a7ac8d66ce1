import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { openPicture } from '../../../media/picture-engine.js';
import { PrintEngine } from '../../../print/print-engine.js';
import { printable } from '../../../print/printable-text.js';
import { UserError } from '../../../shared/errors.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { OpenClipping } from '../../mentions/clippings/open-clipping.js';
import { codesOf } from '../../releases/preview/print-release.js';
import { documentWords } from '../../releases/text/document-words.js';
import type { PressReviewDocument } from './press-review-document.js';

const template = readFileSync(new URL('./press-review.typ', import.meta.url), 'utf8');

/** A press review as tagged PDF. Clippings stand in it only where their right names that use; each is written down as handed out. */
@Injectable()
export class PrintPressReview {
  constructor(
    private readonly engine: PrintEngine,
    private readonly clippings: OpenClipping,
  ) {}

  /** `createdAt` stands in the file. Throws `press-review-over` when the licence of its clippings has ended or is missing. */
  async run(document: PressReviewDocument, createdAt: Date, userId: string): Promise<Buffer> {
    if (document.problem) throw new UserError('press-review-over');
    const words = documentWords(document.language);
    const pictures: Record<string, Buffer> = {};
    for (const { clippings } of document.pieces)
      for (const { id, inFile } of clippings)
        if (inFile) pictures[`${id}.jpg`] = await this.picture(id, userId);
    const { value, replaced } = printable(document);
    const data = {
      ...value,
      description: `${value.sign}, ${value.period}`,
      pageWords: words.page('{at}', '{of}'),
      onlyHere: messagesFor(document.language).pressReview.document.onlyHere,
      replaced: replaced.length ? words.replaced(codesOf(replaced)) : '',
    };
    return this.engine.print({ template, data, pictures, createdAt });
  }

  private async picture(id: string, userId: string): Promise<Buffer> {
    const { folder, name } = await this.clippings.run(id, 'page', 'print', userId);
    return openPicture(await readFile(join(folder, name)), {})
      .jpeg({ quality: 82 })
      .toBuffer();
  }
}
