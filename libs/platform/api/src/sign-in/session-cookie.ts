import type { FastifyReply, FastifyRequest } from 'fastify';

const SESSION = '__Host-sid';
const DEVICE = '__Host-device';
const FLAGS = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const DEVICE_DAYS = 180;

export const readSessionCookie = (request: FastifyRequest) => request.cookies[SESSION];
export const readDeviceCookie = (request: FastifyRequest) => request.cookies[DEVICE];

/** A session cookie without an age: it goes when the browser closes. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION, token, FLAGS);
}

export function setDeviceCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(DEVICE, token, { ...FLAGS, maxAge: DEVICE_DAYS * 24 * 60 * 60 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION, FLAGS);
}
