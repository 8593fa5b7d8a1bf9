import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { PersonRole } from '../database/tenant-context';

/** Every permission of the product and the roles that hold it. A route names one; a route without one answers 403. */
export const PERMISSIONS = {
  'account.own': ['coach', 'admin', 'partner'],
  'tokens.own': ['coach', 'admin'],
  'shared-phone.use': ['partner'],
  'practice.read': ['admin', 'coach'],
  'practice.manage': ['admin'],
  'members.manage': ['admin'],
  'couples.manage': ['coach'],
  'rounds.assign': ['coach'],
  'rounds.release': ['coach'],
  'pillars.read': ['coach'],
  'rounds.answer': ['partner'],
  'access-log.read': ['partner'],
  'dialogues.plan': ['coach'],
  'dialogues.take-part': ['partner'],
  'homework.give': ['coach'],
  'homework.do': ['partner'],
  'dialogues.room': ['partner', 'coach'],
  'instruments.manage': ['coach', 'admin'],
  'instruments.assign': ['coach'],
  'instruments.answer': ['partner'],
  'agenda.manage': ['coach'],
  'agenda.own': ['partner'],
  'agenda.feed': ['coach', 'admin', 'partner'],
  'own-data.take': ['partner'],
  'fhir.export': ['coach'],
  'reports.read': ['admin'],
  'exports.make': ['admin'],
} as const satisfies Record<string, readonly PersonRole[]>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION = 'permission';

/** Names the permission of a route; 'public' opens it to everybody. */
export const Allow = (permission: Permission | 'public') =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    ...(permission === 'public' ? [] : [ApiSecurity('session')]),
  );

export const NOT_BY_PIN = 'not-by-pin';

/** A route that a few digits on a shared phone do not open: it asks for a session that began with the password. */
export const NotByPin = () => SetMetadata(NOT_BY_PIN, true);
