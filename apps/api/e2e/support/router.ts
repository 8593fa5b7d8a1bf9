import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Permission, PERMISSION } from '@tweespraak/platform/api';

/** `GET /api/couples/:coupleId` */
export type Route = string;

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown }>>>>;
}

const routeOf = (method: string, path: string): Route =>
  `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** What really answers: read from the router of the running server. HEAD comes along with every GET. */
export function routesOfRouter(app: NestFastifyApplication): Route[] {
  const routes: Route[] = [];
  const above: string[] = [];
  for (const line of app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/u.exec(line);
    if (!found) continue;
    const [, indent = '', part = '', methods = ''] = found;
    const depth = Math.ceil(indent.length / 4) - 1;
    const path = `${depth > 0 ? above[depth - 1] : ''}${part}`;
    above[depth] = path;
    for (const method of methods.split(', '))
      if (method && method !== 'HEAD') routes.push(`${method} ${path}`);
  }
  return routes.sort();
}

/** What the description of the API promises. */
export function routesOfDocument(document: { paths: Record<string, object> }): Route[] {
  return Object.entries(document.paths)
    .flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    .sort();
}

/** The routes whose body can carry ids, by the description of their schemas. */
export function routesWithIdsInBody(document: Description): Route[] {
  return Object.entries(document.paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => {
          const body = JSON.stringify(operation.requestBody ?? {});
          if (body.includes('"$ref"')) throw new Error(`the body of ${path} is described elsewhere`);
          return body.includes('"format":"uuid"');
        })
        .map(([method]) => routeOf(method, path)),
    )
    .sort();
}

/** What the permission table is asked about: every handler of every controller with the permission it names. */
export function permissionsOfHandlers(app: INestApplication): Map<Route, Permission | 'public' | undefined> {
  const found = new Map<Route, Permission | 'public' | undefined>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prefix = text(Reflect.getMetadata(PATH_METADATA, metatype));
      for (const handler of handlersOf(metatype)) {
        const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))];
        const path = [prefix, text(Reflect.getMetadata(PATH_METADATA, handler))].filter(Boolean).join('/');
        const permission =
          Reflect.getMetadata(PERMISSION, handler) ?? Reflect.getMetadata(PERMISSION, metatype);
        found.set(`${method} ${path.startsWith('health') ? '' : '/api'}/${path}`, permission);
      }
    }
  }
  return found;
}

function handlersOf(controller: { prototype?: unknown }): object[] {
  const prototype = (controller.prototype ?? {}) as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .map((name) => prototype[name])
    .filter((one): one is object => typeof one === 'function' && Reflect.hasMetadata(METHOD_METADATA, one));
}

const text = (path: unknown) => (typeof path === 'string' ? path.replace(/^\/|\/$/g, '') : '');
