import { Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { DocumentFetcher } from './fetch-document.js';
import { userAgent } from './user-agent.js';

/** Provides the one {@link DocumentFetcher} of the process; Nest closes it on shutdown. Expects SETTINGS to be global. */
@Module({
  providers: [
    {
      provide: DocumentFetcher,
      inject: [SETTINGS],
      useFactory: (settings: Settings) =>
        new DocumentFetcher({
          userAgent: userAgent(settings.userAgentContact),
          allowPrivateAddresses: settings.allowPrivateAddresses,
        }),
    },
  ],
  exports: [DocumentFetcher],
})
export class NetModule {}
