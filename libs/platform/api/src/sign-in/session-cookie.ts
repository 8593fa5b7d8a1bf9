import type { FastifyReply, FastifyRequest } from 'fastify';

const SESSION = '__Host-sid';
const DEVICE = '__Host-device';
const PHONE = '__Host-phone';
const FLAGS = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const DEVICE_DAYS = 180;

export const readSessionCookie = (request: FastifyRequest) => request.cookies[SESSION];
export const readDeviceCookie = (request: FastifyRequest) => request.cookies[DEVICE];
export const readPhoneCookie = (request: FastifyRequest) => request.cookies[PHONE];

/** A session cookie without an age: it goes when the browser closes. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION, token, FLAGS);
}

export function setDeviceCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(DEVICE, token, { ...FLAGS, maxAge: DEVICE_DAYS * 24 * 60 * 60 });
}

/** The key of a browser in which somebody chose a PIN: without it no PIN is looked at. */
export function setPhoneCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(PHONE, token, { ...FLAGS, maxAge: DEVICE_DAYS * 24 * 60 * 60 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION, FLAGS);
}
