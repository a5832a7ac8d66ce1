import { AddImage } from './add-image.js';
import { ClearImages } from './clear-images.js';
import { EditImage } from './edit-image.js';
import { ImageSchedule } from './image-schedule.js';
import { MoveImage } from './move-image.js';
import { ReleaseImagesQueries } from './release-images.queries.js';
import { RemoveImage } from './remove-image.js';
import { ImagesController } from './api/images.controller.js';
import { ImageFileController } from './web/image-file.controller.js';
import { ImagePages } from './web/image.pages.js';
import { ImagesPages } from './web/images.pages.js';

/** What the module of the releases takes in from here. */
export const imageControllers = [ImagesPages, ImagePages, ImageFileController, ImagesController];
export const imageProviders = [
  ReleaseImagesQueries,
  AddImage,
  EditImage,
  MoveImage,
  RemoveImage,
  ClearImages,
  ImageSchedule,
];
