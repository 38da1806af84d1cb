import { spawn } from 'node:child_process';
import { accessSync, constants, createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const INSTALLED_PATHS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // The app's frames in the site's own process: with one of their own a click can reach the page behind a frame that has just
  // grown, on a loaded machine. What frames of two origins may do to each other stays the same.
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
];

interface Program {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Starts a headless Chromium: the one that CHROMIUM_PATH names, else one that is installed, else the one from npm
 * (Linux on x64 only, unpacked once into the temporary folder). Throws with a sentence on what to do when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    const { executablePath, env } = findInstalled() ?? (await unpackFromNpm());
    return await chromium.launch({ executablePath, args: FLAGS, env: { ...inheritedEnvironment(), ...env } });
  } catch (error) {
    throw new Error(
      'No Chromium could be started. Install Chrome or Chromium, or set CHROMIUM_PATH to the program; the tests that need a browser do not run without one.',
      { cause: error },
    );
  }
}

function findInstalled(): Program | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return { executablePath: named, env: {} };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...INSTALLED_PATHS,
    ...folders.flatMap((folder) => INSTALLED_NAMES.map((name) => join(folder, name))),
  ];
  const executablePath = candidates.find(isExecutable);
  return executablePath === undefined ? undefined : { executablePath, env: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The npm package holds the program, its fonts and the shared libraries that a bare machine lacks, each brotli packed. */
async function unpackFromNpm(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The Chromium from npm is for Linux on x64, this is ${process.platform} on ${process.arch}.`);
  }
  const folder = join(tmpdir(), 'post-mortem-chromium-143');
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: process.env['HOME'] ?? folder,
    },
  };
}

/** Unpacks beside the target and renames, so that two test processes at once never see half a program. */
async function unpackInto(folder: string): Promise<void> {
  const packed = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@sparticuz/chromium')),
    '../../bin',
  );
  const beside = await mkdtemp(`${folder}-`);
  await writeFile(join(beside, 'chromium'), await buffer(openBrotli(join(packed, 'chromium.br'))), { mode: 0o755 });
  await extractTar(join(packed, 'al2023.tar.br'), beside);
  await extractTar(join(packed, 'fonts.tar.br'), join(beside, 'fonts'));
  await writeFile(join(beside, 'fonts/fonts.conf'), describeFonts(folder));
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

/** The packed description names folders of another machine: here the packed fonts come first, then those of the system. */
function describeFonts(folder: string): string {
  const prefer = (family: string, font: string): string =>
    `<alias binding="strong"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><dir prefix="xdg">fonts</dir><cachedir>${folder}/fonts-cache</cachedir>
    ${prefer('system-ui', 'Open Sans')}${prefer('sans-serif', 'Open Sans')}${prefer('monospace', 'DejaVu Sans Mono')}
  </fontconfig>`;
}

function openBrotli(path: string): Readable {
  return createReadStream(path).pipe(createBrotliDecompress());
}

async function extractTar(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    tar.once('error', reject);
    tar.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${code} on ${path}`))));
  });
  await Promise.all([pipeline(openBrotli(path), tar.stdin), ended]);
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
