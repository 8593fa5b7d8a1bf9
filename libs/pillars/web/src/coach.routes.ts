import type { Routes } from '@angular/router';

/** The coach's pages of this library, written out in full. */
export const COACH_ROUTES: Routes = [];
