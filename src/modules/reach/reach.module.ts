import { Global, Module } from '@nestjs/common';
import { PieceAudiences } from '../mentions/piece-audience.js';
import { MentionAudienceController } from './api/mention-audience.controller.js';
import { PieceAudienceQueries } from './piece-audience.queries.js';
import { SetMentionAudience } from './set-mention-audience.js';
import { MentionAudiencePages } from './web/mention-audience.pages.js';

/** Audiences of pieces. Global because the mentions before it ask by a port of their own: {@link PieceAudiences}. */
@Global()
@Module({
  controllers: [MentionAudiencePages, MentionAudienceController],
  providers: [SetMentionAudience, { provide: PieceAudiences, useClass: PieceAudienceQueries }],
  exports: [PieceAudiences],
})
export class ReachModule {}
