import { Entity, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, IntColumn, TextColumn } from '../database/columns.js';

/**
 * What a file is for; decides who may see it. `logo`: the organisation's own, shown before sign-in too. `funder-logo`: of somebody who gives
 * money.
 */
export type FileKind = 'logo' | 'funder-logo';

/**
 * A picture somebody uploaded. The upload itself is not kept: only renditions made from it lie under `UPLOADS_DIR`, in a folder named
 * for `sha256`. The columns describe the upload.
 */
@Entity('file')
@Index('uq_file_sha256', ['sha256'], { unique: true })
export class StoredFile {
  @IdKey() id!: string;
  /** Of the bytes as uploaded, in hex: the same upload is stored once. */
  @TextColumn({ length: 64 }) sha256!: string;
  @CodeColumn() kind!: FileKind;
  /** As the content says, not as the browser claimed. */
  @TextColumn({ length: 60 }) mimeType!: string;
  /** Pixels, as seen: after turning the picture the way its orientation mark asks. */
  @IntColumn() width!: number;
  @IntColumn() height!: number;
  @IntColumn() bytes!: number;
  @InstantColumn() createdAt!: Date;
}
