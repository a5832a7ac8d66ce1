import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Release } from '../release.entity.js';
import { isUsable } from './image-problems.js';
import { ReleaseImage } from './release-image.entity.js';
import { imagesInOrder } from './stored-image.js';

export interface ImagesOfRelease {
  images: ReleaseImage[];
  /** The release that a variant borrows its pictures from; null: they are its own, or there are none. */
  from: Pick<Release, 'id' | 'headline'> | null;
}

/** Pictures of releases for pages, the API, press pack and newsroom. */
@Injectable()
export class ReleaseImagesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is no such picture, or it is removed. */
  one(id: string): Promise<ReleaseImage | null> {
    return this.dataSource.manager.findOneBy(ReleaseImage, { id, removedAt: IsNull() });
  }

  /** In their order. A variant without pictures of its own shows those of its master. */
  async of({ id, masterId }: Pick<Release, 'id' | 'masterId'>): Promise<ImagesOfRelease> {
    const own = await imagesInOrder(this.dataSource.manager, id);
    if (own.length || masterId === null) return { images: own, from: null };
    const from = await this.dataSource.manager.findOne(Release, {
      select: { id: true, headline: true },
      where: { id: masterId },
    });
    const images = from ? await imagesInOrder(this.dataSource.manager, masterId) : [];
    return { images, from: images.length ? from : null };
  }

  /** Those that may leave the house. */
  async usable(release: Pick<Release, 'id' | 'masterId'>): Promise<ReleaseImage[]> {
    return (await this.of(release)).images.filter(isUsable);
  }
}
