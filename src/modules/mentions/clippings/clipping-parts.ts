import { AddClipping } from './add-clipping.js';
import { ClippingsController } from './api/clippings.controller.js';
import { ClippingAccesses } from './clipping-accesses.js';
import { ClippingSchedule } from './clipping-schedule.js';
import { ClippingQueries } from './clippings.queries.js';
import { EditRights } from './edit-rights.js';
import { ExpireClippings } from './expire-clippings.js';
import { OpenClipping } from './open-clipping.js';
import { RemoveClipping } from './remove-clipping.js';
import { SweepFiles } from './sweep-files.js';
import { TakeInFile } from './take-in-file.js';
import { ClippingFileController } from './web/clipping-file.controller.js';
import { ClippingsPages } from './web/clippings.pages.js';
import { NewClippingPages } from './web/new-clipping.pages.js';
import { ReceiveClipping } from './web/receive-clipping.js';

/** What the module of mentions is given for clippings. */
export const clippingControllers = [
  ClippingFileController,
  ClippingsPages,
  NewClippingPages,
  ClippingsController,
];

export const clippingProviders = [
  AddClipping,
  TakeInFile,
  OpenClipping,
  EditRights,
  RemoveClipping,
  ExpireClippings,
  SweepFiles,
  ClippingAccesses,
  ClippingSchedule,
  ClippingQueries,
  ReceiveClipping,
];
