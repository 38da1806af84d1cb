import { z } from 'zod';
import type { Json } from './ordered-store';

/** For what was read by `JSON.parse` and so is JSON for certain: it is not walked once more. */
export const anyJson = z.custom<Json>((value) => value !== undefined);
