import { ports } from '../app';
import * as usecase from '../usecases/sweep';

/** Forge's daily trigger. A run that fails is not repeated by Forge: the next day finds what this one left. */
export async function sweep(): Promise<void> {
  await usecase.sweep(ports);
}
