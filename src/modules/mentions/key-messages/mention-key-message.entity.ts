import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../../database/columns.js';
import { Mention } from '../mention.entity.js';
import { KeyMessage } from './key-message.entity.js';

@Entity('mention_key_message')
@Index('ix_mention_key_message_message', ['messageId', 'mentionId'])
export class MentionKeyMessage {
  @ForeignKey(() => Mention, { name: 'fk_mention_key_message_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  @ForeignKey(() => KeyMessage, { name: 'fk_mention_key_message_message', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  messageId!: string;
}
