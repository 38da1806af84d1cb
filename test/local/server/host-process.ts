import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { runHost } from '../../../local/main';
import { sampleManifest } from '../support/sample-manifest';

/** The host as a process of its own, as `npm start` runs it, for tests that end it. The folder is its only argument. */
void runHost({
  folder: String(process.argv[2]),
  port: 0,
  manifest: sampleManifest,
  runner: createInProcessRunner({}),
  requireBuild: false,
});
