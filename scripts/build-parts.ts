import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is built from what. A part is built again when one of its inputs changed. */
export interface Part {
  name: string;
  inputs: readonly string[];
  output: string;
  run(): Promise<unknown>;
}

const shared = ['package-lock.json', 'tsconfig.base.json'];

export const parts = {
  /** One bundle for all functions, as Forge makes it: the workers of the local host run it. */
  backend: {
    name: 'backend',
    inputs: ['src', ...shared],
    output: '.build/backend/index.cjs',
    run: () =>
      build({
        entryPoints: ['src/index.ts'],
        outfile: '.build/backend/index.cjs',
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        sourcemap: 'inline',
        logLevel: 'warning',
      }),
  },
  /** Custom UI: the production build that `forge deploy` uploads. */
  customUi: {
    name: 'Custom UI',
    inputs: [
      'static/app/src',
      'static/app/public',
      'static/app/build-surfaces.ts',
      'static/app/closed-gates.ts',
      'static/app/sort-atomic-styles.ts',
      'static/app/vite.config.ts',
      'src/contract',
      'src/domain',
      ...shared,
    ],
    output: 'static/app/build/global-settings/index.html',
    run: () => command('tsx', ['static/app/build-surfaces.ts']),
  },
  bridge: {
    name: 'bridge',
    inputs: ['local/bridge', ...shared],
    output: '.build/bridge.js',
    run: () =>
      build({
        entryPoints: ['local/bridge/index.ts'],
        outfile: '.build/bridge.js',
        bundle: true,
        platform: 'browser',
        target: 'es2022',
        format: 'iife',
        logLevel: 'warning',
      }),
  },
  site: {
    name: 'site',
    inputs: ['local/site', 'local/bridge', ...shared],
    output: '.build/site/index.html',
    run: () => command('vite', ['build', '--config', 'local/site/vite.config.mts', '--logLevel', 'warn']),
  },
} satisfies Record<string, Part>;

/** Builds the parts whose inputs changed since they were last built. */
export async function buildChanged(wanted: readonly Part[]): Promise<void> {
  mkdirSync('.build/stamps', { recursive: true });
  for (const part of wanted) {
    const stamp = path.join('.build/stamps', part.name.replaceAll(' ', '-'));
    const digest = digestOf(part.inputs);
    if (existsSync(part.output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
    console.log(`building ${part.name}`);
    await part.run();
    writeFileSync(stamp, digest);
  }
}

function digestOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Runs a program of `node_modules/.bin`; its output is the builder's. */
async function command(name: string, options: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [path.join('node_modules', '.bin', name), ...options], { stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${name} ${options.join(' ')} ended with ${String(code)}`);
}
