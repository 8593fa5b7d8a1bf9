import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { toJSONSchema } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { ABOUT_THE_API } from './about-the-api';

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'tws_…',
  description:
    'A personal access token. Only the routes that name a scope take one; every other route answers 401.',
} as const;

/** The OpenAPI 3.1 description of every route, made from the schemas that the routes validate with. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tweespraak')
    .setDescription(ABOUT_THE_API)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(
      '__Host-sid',
      { type: 'apiKey', description: 'The session of somebody at the screen.' },
      'session',
    )
    .addBearerAuth(TOKEN, 'token')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    // zod/mini has no JSON schema of its own; without this swagger writes an empty $ref
    standardSchemaConverter: (schema, { schemaType }) => ({
      schema: toJSONSchema(schema as $ZodType, {
        io: schemaType,
        target: 'draft-2020-12',
        unrepresentable: 'any',
      }),
    }),
  });
}
