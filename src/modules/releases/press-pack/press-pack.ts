import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { PhotoDocuments } from '../../../media/photo/photo-document.js';
import type { PhotoName } from '../../../media/photo/photo-files.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { notFound } from '../../../shared/errors.js';
import { fileName } from '../../../web/file-name.js';
import { formatsFor } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { imageFileName } from '../images/image-file-name.js';
import { tagsOf } from '../images/image-tags.js';
import type { ReleaseImage } from '../images/release-image.entity.js';
import { ReleaseImagesQueries } from '../images/release-images.queries.js';
import { isUnderEmbargo } from '../publication/is-public-at.js';
import { PrintRelease } from '../preview/print-release.js';
import { releaseDocx } from '../preview/release-docx.js';
import { ReleaseDocuments } from '../release-documents.js';
import { Release } from '../release.entity.js';
import type { ReleaseDocument } from '../text/release-document.js';
import { releaseText } from '../text/release-text.js';
import { creditsTable, creditsText } from './pack-credits.js';
import type { PackedImage } from './pack-credits.js';
import { zipStream } from './zip-stream.js';
import type { ZipEntry } from './zip-stream.js';

export interface PressPackFile {
  /** What a browser calls it. */
  name: string;
  content: AsyncGenerator<Uint8Array>;
}

/** Everything a newsroom needs of a release in one file: its text, pictures for paper and screens, and whom to name. */
@Injectable()
export class PressPack {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: ReleaseDocuments,
    private readonly print: PrintRelease,
    private readonly images: ReleaseImagesQueries,
    private readonly photos: PhotoDocuments,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Pictures whose credit, description or consent is missing stay out. Throws `not-found`. */
  async open(releaseId: string): Promise<PressPackFile> {
    const release = await this.dataSource.manager.findOneBy(Release, { id: releaseId });
    if (!release) throw notFound('release');
    const now = this.clock.now();
    const t = messagesFor(release.language);
    const packed = (await this.images.usable(release)).map((image) => packedImage(image, t));
    const day = dayOf(release.publishedAt ?? release.plannedAt ?? now, this.settings.timeZone);
    const document = await this.documents.of(releaseId);
    return {
      name: fileName([t.pressPack.name, release.headline], day, 'zip'),
      content: zipStream(this.entries(release, packed, document, t, now)),
    };
  }

  private async *entries(
    release: Release,
    packed: readonly PackedImage[],
    document: ReleaseDocument,
    t: Messages,
    now: Date,
  ): AsyncGenerator<ZipEntry> {
    const { names } = t.pressPack;
    const entry = (name: string, content: string | Buffer) => ({
      name,
      at: now,
      content: [Buffer.from(content)],
    });
    yield entry(names.readme, this.readme(release, packed.length, t, now));
    yield entry(names.release, windowsLines(releaseText(document)));
    yield entry(names.pdf, await this.print.run(document, release.updatedAt));
    yield entry(names.docx, await releaseDocx(document));
    if (packed.length) {
      yield entry(names.credits, creditsText(packed, t));
      yield entry(names.table, creditsTable(packed, t));
    }
    for (const { image, print, web } of packed) {
      yield* this.picture(image, 'print.jpg', print, now);
      if (web !== null) yield* this.picture(image, 'web.jpg', web, now);
    }
  }

  private async *picture(
    image: ReleaseImage,
    rendition: PhotoName,
    name: string,
    at: Date,
  ): AsyncGenerator<ZipEntry> {
    const document = await this.photos.open(image.fileId, rendition, tagsOf(image));
    // a file that is not in its place, such as after a restore, leaves the rest whole
    if (document) yield { name, at, content: document.content() };
  }

  private readme(release: Release, pictures: number, t: Messages, now: Date): string {
    const words = t.pressPack;
    const format = formatsFor(release.language, this.settings.timeZone);
    const { embargoUntil, pressContact } = release;
    const contact =
      pressContact && [pressContact.name, pressContact.phone, pressContact.email].filter(Boolean);
    const parts = [
      release.headline,
      embargoUntil && isUnderEmbargo(release, now)
        ? words.embargo(format.day(embargoUntil), format.time(embargoUntil), release.embargoReason)
        : '',
      release.state === 'published' ? '' : words.notPublished,
      words.about(pictures),
      pictures ? words.naming : '',
      contact?.length ? `${words.contact}: ${contact.join(', ')}` : '',
      words.made(format.dateTime(now)),
    ];
    return windowsLines(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
  }
}

function packedImage(image: ReleaseImage, t: Messages): PackedImage {
  const words = t.images.fileWords;
  const { print, web } = t.pressPack.folders;
  return {
    image,
    print: `${print}/${imageFileName(image, 'print.jpg', words)}`,
    web: image.onlineUse ? `${web}/${imageFileName(image, 'web.jpg', words)}` : null,
  };
}

/** Editors of every system read these. */
function windowsLines(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
