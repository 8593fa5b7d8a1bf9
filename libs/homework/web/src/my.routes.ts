import type { Routes } from '@angular/router';
import { doingTexts } from './doing-texts';

/** A partner's own homework, written out in full. */
export const MY_HOMEWORK_ROUTES: Routes = [{ path: 'homework', ...doingTexts, children: [] }];
