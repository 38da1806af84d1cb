import { ports } from '../app';
import * as usecase from '../usecases/tick';

/** Forge's hourly trigger. A run that fails is not repeated by Forge: the next hour finds what this one left. */
export async function tick(): Promise<void> {
  await usecase.tick(ports);
}
