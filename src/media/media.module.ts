import { Module } from '@nestjs/common';
import { AddPicture } from './add-picture.js';
import { DrawPicture } from './draw-picture.js';
import { FileStore } from './file-store.js';
import { PrivateFiles } from './private-files.js';
import { ReceiveFile } from './receive-file.js';
import { StoredFiles } from './stored-files.js';

/** Pictures that people upload: checked, re-encoded, kept; and pictures that we draw ourselves. Who may see one is decided where people are known. */
@Module({
  providers: [FileStore, StoredFiles, AddPicture, PrivateFiles, ReceiveFile, DrawPicture],
  exports: [FileStore, StoredFiles, AddPicture, PrivateFiles, ReceiveFile, DrawPicture],
})
export class MediaModule {}
