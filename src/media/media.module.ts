import { Module } from '@nestjs/common';
import { AddPicture } from './add-picture.js';
import { DrawPicture } from './draw-picture.js';
import { FileStore } from './file-store.js';
import { AddPhoto } from './photo/add-photo.js';
import { PhotoDocuments } from './photo/photo-document.js';
import { PhotoFiles } from './photo/photo-files.js';
import { PrivateFiles } from './private-files.js';
import { ReceiveFile } from './receive-file.js';
import { StoredFiles } from './stored-files.js';

const parts = [
  FileStore,
  StoredFiles,
  AddPicture,
  PrivateFiles,
  ReceiveFile,
  DrawPicture,
  PhotoFiles,
  PhotoDocuments,
  AddPhoto,
];

/** Pictures that people upload: checked, re-encoded, kept; and pictures that we draw ourselves. Who may see one is decided where people are known. */
@Module({
  providers: [...parts],
  exports: [...parts],
})
export class MediaModule {}
