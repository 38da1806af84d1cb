import { buildChanged, parts } from './build-parts';

/** `npm run build`: what `forge deploy` needs. With `--all`, the local host's parts too. */
const wanted = process.argv.includes('--all') ? Object.values(parts) : [parts.customUi];
buildChanged(wanted).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
