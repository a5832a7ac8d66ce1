import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, RefColumn } from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Mention } from './mention.entity.js';

/** together, apart: of two mentions. represents: one mention stands for its story. */
export const storyDecisionKinds = ['together', 'apart', 'represents'] as const;
export type StoryDecisionKind = (typeof storyDecisionKinds)[number];

/** What a person said of stories. The machine keeps to it; removing the rows of one act undoes it. */
@Entity('story_decision')
@Index('ix_story_decision_mention', ['mentionId'])
@Index('ix_story_decision_other', ['otherId'])
@Index('ix_story_decision_act', ['actId'])
export class StoryDecision {
  @IdKey() id!: string;
  /** Joins the rows that one click made. */
  @RefColumn() actId!: string;
  @CodeColumn() kind!: StoryDecisionKind;
  @ForeignKey(() => Mention, { name: 'fk_story_decision_mention', onDelete: 'CASCADE' })
  @RefColumn()
  mentionId!: string;
  /** null for `represents`. */
  @ForeignKey(() => Mention, { name: 'fk_story_decision_other', onDelete: 'CASCADE' })
  @RefColumn({ nullable: true })
  otherId!: string | null;
  @ForeignKey(() => User, { name: 'fk_story_decision_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @InstantColumn() createdAt!: Date;
}
