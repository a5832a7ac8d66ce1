import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { cleanFileName } from '../../../media/clean-file-name.js';
import { AddPhoto } from '../../../media/photo/add-photo.js';
import type { TakenPhoto } from '../../../media/photo/add-photo.js';
import { PhotoFiles } from '../../../media/photo/photo-files.js';
import type { ReceivedFile } from '../../../media/receive-file.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Release } from '../release.entity.js';
import { factsOf } from './image-input.js';
import type { ImageFacts } from './image-input.js';
import { ReleaseImage } from './release-image.entity.js';
import { imagesInOrder } from './stored-image.js';

export const mostImages = 60;

/** Adds a picture to a release, behind those that are there. What was not typed is taken from the file, to be checked by a person. */
@Injectable()
export class AddImage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly addPhoto: AddPhoto,
    private readonly files: PhotoFiles,
  ) {}

  /** Whatever happens, the upload itself is gone afterwards. Throws `not-found`, `too-many-images`, or why the file was refused. */
  async run(
    releaseId: string,
    typed: ImageFacts,
    upload: ReceivedFile | null,
    userId: string | null,
  ): Promise<ReleaseImage> {
    try {
      if (!upload) throw new UserError('file-required');
      if (!(await this.dataSource.manager.existsBy(Release, { id: releaseId }))) throw notFound('release');
      const now = this.clock.now();
      const fileId = newId(now);
      const taken = await this.addPhoto.run(fileId, upload);
      const name = upload.kind === 'received' ? cleanFileName(upload.name) : '';
      try {
        return await this.store({ releaseId, fileId, fileName: name, ...rowOf(taken, typed) }, now, userId);
      } catch (error) {
        await this.files.remove(fileId);
        throw error;
      }
    } finally {
      if (upload?.kind === 'received') await rm(upload.path, { force: true });
    }
  }

  private store(
    facts: Omit<
      ReleaseImage,
      'id' | 'position' | 'createdBy' | 'createdAt' | 'updatedAt' | 'version' | 'removedAt'
    >,
    now: Date,
    userId: string | null,
  ): Promise<ReleaseImage> {
    const { releaseId } = facts;
    return inTransaction(this.dataSource, async (manager) => {
      const others = await imagesInOrder(manager, releaseId);
      if (others.length >= mostImages) throw new UserError('too-many-images', { limit: mostImages });
      const image: ReleaseImage = {
        ...facts,
        id: newId(now),
        position: (others.at(-1)?.position ?? 0) + 1,
        createdBy: userId,
        createdAt: now,
        updatedAt: now,
        version: 1,
        removedAt: null,
      };
      await manager.insert(ReleaseImage, image);
      const details = { image: image.id, bytes: image.bytes };
      await this.audit.record(manager, {
        userId,
        action: 'release-image.add',
        subjectId: releaseId,
        details,
      });
      return image;
    });
  }
}

function rowOf({ tags, mediaType, width, height, colours, bytes, sha256 }: TakenPhoto, typed: ImageFacts) {
  const facts = factsOf(typed);
  return {
    ...facts,
    mediaType,
    width,
    height,
    colours,
    bytes,
    sha256,
    credit: facts.credit || tags.credit,
    caption: facts.caption || tags.caption,
    copyright: facts.copyright || tags.copyright,
    source: facts.source || tags.source,
    keywords: facts.keywords.length ? facts.keywords : [...tags.keywords],
  };
}
