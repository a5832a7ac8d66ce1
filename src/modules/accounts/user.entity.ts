import { Entity, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, TextColumn } from '../../database/columns.js';

export type UserRole = 'admin' | 'editor' | 'viewer';
export type UserTheme = 'auto' | 'light' | 'dark';

@Entity('user')
@Index('uq_user_email', ['email'], { unique: true })
export class User {
  @IdKey() id!: string;
  /** Lower case. */
  @TextColumn({ length: 254 }) email!: string;
  @TextColumn({ length: 120 }) name!: string;
  @CodeColumn() role!: UserRole;
  /** argon2id, PHC string. */
  @TextColumn({ length: 255 }) passwordHash!: string;
  /** null: as the browser asks. */
  @CodeColumn({ nullable: true }) locale!: 'de' | 'en' | null;
  @CodeColumn() theme!: UserTheme;
  @InstantColumn() createdAt!: Date;
}
