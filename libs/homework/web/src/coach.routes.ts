import type { Routes } from '@angular/router';
import { homeworkTexts } from './homework-texts';

/** The coach's pages of homework, written out in full. */
export const COACH_HOMEWORK_ROUTES: Routes = [{ path: '', ...homeworkTexts, children: [] }];
