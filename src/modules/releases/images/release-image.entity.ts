import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import type { PhotoColours } from '../../../media/photo/read-photo.js';
import { User } from '../../accounts/user.entity.js';
import { Release } from '../release.entity.js';

/** By which right a picture goes to the press. */
export const imageLicences = ['own', 'granted', 'agency', 'cc-by', 'cc-by-sa', 'cc0', 'other'] as const;
export type ImageLicence = (typeof imageLicences)[number];

/** Whether the persons shown agreed (§ 22 KUG). `missing`: nobody said yet. */
export const imageConsents = ['missing', 'recorded', 'not-needed', 'nobody'] as const;
export type ImageConsent = (typeof imageConsents)[number];

/** A picture of a release for the press. Its renditions lie under `fileId` in `PhotoFiles`; the upload itself is not kept. */
@Entity('release_image')
@Index('uq_release_image_file', ['fileId'], { unique: true })
@Index('ix_release_image_release', ['releaseId', 'position'])
@Index('ix_release_image_removed', ['removedAt'])
export class ReleaseImage {
  @IdKey() id!: string;
  @ForeignKey(() => Release, { name: 'fk_release_image_release', onDelete: 'CASCADE' })
  @RefColumn()
  releaseId!: string;
  /** From 1 on, without removed ones. */
  @IntColumn() position!: number;
  @RefColumn() fileId!: string;
  /** What the person called it, without its ending; may be empty. */
  @TextColumn({ length: 150 }) fileName!: string;
  /** Of the upload, as its content says. */
  @TextColumn({ length: 60 }) mediaType!: string;
  /** Pixels of the print rendition. */
  @IntColumn() width!: number;
  @IntColumn() height!: number;
  @CodeColumn() colours!: PhotoColours;
  /** Of the upload. */
  @IntColumn() bytes!: number;
  @TextColumn({ length: 64 }) sha256!: string;
  /** Shown as "Foto: …"; empty: nobody said yet. */
  @TextColumn({ length: 300 }) credit!: string;
  @TextColumn({ length: 2000 }) caption!: string;
  /** For those who do not see the picture; empty for decoration, or while nobody said. */
  @TextColumn({ length: 500 }) altText!: string;
  @FlagColumn() isDecorative!: boolean;
  @TextColumn({ length: 300 }) copyright!: string;
  @TextColumn({ length: 300 }) source!: string;
  @JsonColumn() keywords!: string[];
  @CodeColumn() licence!: ImageLicence;
  @TextColumn({ length: 500 }) licenceNote!: string;
  /** Whether media may show it online as well as on paper. */
  @FlagColumn() onlineUse!: boolean;
  /** Free of charge for the press. */
  @FlagColumn() feeFree!: boolean;
  @CodeColumn() consent!: ImageConsent;
  /** Who is shown. */
  @TextColumn({ length: 500 }) persons!: string;
  /** When they agreed, and where that is filed; only with `recorded`. */
  @DayColumn({ nullable: true }) consentDay!: string | null;
  @TextColumn({ length: 300 }) consentPlace!: string;
  @ForeignKey(() => User, { name: 'fk_release_image_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @IntColumn() version!: number;
  /** Out of sight since; can be brought back for a day, then the files go. */
  @InstantColumn({ nullable: true }) removedAt!: Date | null;
}
