import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  acceptUploads,
  addSecurityHeaders,
  describeApi,
  type Env,
  parseEnv,
  serveDashboard,
  serveReference,
} from '@tweespraak/platform/api';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';

const BODY_LIMIT = 1024 * 1024;

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The Nest application, wired but not listening: what the http tests drive. */
export async function createApp(env: Env): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    trustProxy: env.TRUST_PROXY === 'on',
    genReqId: () => randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.useLogger(app.get(Logger));
  await app.register(fastifyCookie);
  await acceptUploads(app);
  await addSecurityHeaders(app);
  const description = describeApi(app);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => reply.send(description));
  await serveReference(app);
  await serveDashboard(app, env.DASHBOARD_DIR);
  return app;
}

/**
 * Serves API and dashboard on one port.
 * @throws Error with `code` EADDRINUSE when the port is taken.
 */
export async function startServer(variables: Record<string, string | undefined>): Promise<RunningServer> {
  const env = parseEnv(variables);
  const app = await createApp(env);
  await app.listen(env.PORT, env.HOST);
  return { url: await app.getUrl(), close: () => app.close() };
}
