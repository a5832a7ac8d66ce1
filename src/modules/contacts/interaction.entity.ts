import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Contact } from './contact.entity.js';

/** `release`: a release went to the contact, by Echolot or by hand. `enquiry`: the contact asked, and waits for an answer. */
export const interactionKinds = ['call', 'mail', 'meeting', 'enquiry', 'release', 'notice'] as const;
export type InteractionKind = (typeof interactionKinds)[number];
export const interactionOutcomes = ['printed', 'interested', 'declined', 'no-answer', 'wrong-desk'] as const;
export type InteractionOutcome = (typeof interactionOutcomes)[number];

/** We and a contact were in touch. */
@Entity('interaction')
@Index('ix_interaction_contact', ['contactId', 'at'])
@Index('ix_interaction_open', ['answerDueAt', 'answeredAt'])
@Index('ix_interaction_release', ['releaseId'])
export class Interaction {
  @IdKey() id!: string;
  @ForeignKey(() => Contact, { name: 'fk_interaction_contact', onDelete: 'CASCADE' })
  @RefColumn()
  contactId!: string;
  @CodeColumn() kind!: InteractionKind;
  /** `out`: we wrote or called; `in`: they did. */
  @CodeColumn() direction!: 'in' | 'out';
  @InstantColumn() at!: Date;
  @TextColumn() summary!: string;
  @CodeColumn({ nullable: true }) outcome!: InteractionOutcome | null;
  /** Releases stand in a later room, so this is known by name only. */
  @ForeignKey('Release', { name: 'fk_interaction_release', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  releaseId!: string | null;
  /** Of an enquiry: when an answer is wanted. */
  @InstantColumn({ nullable: true }) answerDueAt!: Date | null;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_interaction_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @InstantColumn() createdAt!: Date;
  /** Optimistic locking. */
  @IntColumn({ default: 1 }) version!: number;
}
