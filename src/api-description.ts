import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { VERSION } from './shared/version.js';

/** The OpenAPI 3.1 description, made from the same schemas that check the input. */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
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
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description at `/api/openapi.json`. It names no data, so scripts may read it without a token. */
export function mountApiDescription(app: NestExpressApplication): void {
  let document: string | undefined;
  app.use(
    '/api/openapi.json',
    (_request: unknown, response: { type(t: string): { send(body: string): void } }) => {
      document ??= JSON.stringify(describeApi(app));
      response.type('application/json').send(document);
    },
  );
}
