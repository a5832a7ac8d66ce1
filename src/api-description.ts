import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { VERSION } from './shared/version.js';

/** The OpenAPI 3.1 description, made once from the same schemas that check the input. */
@Injectable()
export class ApiDescription {
  private app: INestApplication | null = null;
  private document: OpenAPIObject | null = null;

  /** Routes are known only when the application stands. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    if (!this.app) throw new Error('the API is described before the application stands');
    this.document ??= SwaggerModule.createDocument(this.app, config());
    return this.document;
  }
}

function config() {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Echolot')
    .setDescription(
      'Press and visibility tracking. Create a token under Settings and send it as `Authorization: Bearer …`. ' +
        'Lists take `limit` and `cursor` and answer `{ items, nextCursor }`; errors are `application/problem+json` (RFC 9457).',
    )
    .setVersion(VERSION)
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addSecurityRequirements('bearer')
    .build();
}
