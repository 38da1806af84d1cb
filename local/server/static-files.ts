import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  bytes: Buffer;
  contentType: string;
  /** True when the name holds a digest of the bytes, as the builds write it: it never stands for other bytes. */
  isFinal: boolean;
}

const nameWithDigest = /\/(?:assets|_site)\/[^/]+-[\w-]{8}\.\w+$/;

/** A file below a folder; undefined when there is none, or when the path leads out of the folder. */
export function readStaticFile(folder: string, relative: string): StaticFile | undefined {
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.posix.normalize(`/${relative}`)}`);
  if (!file.startsWith(root + path.sep)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  const contentType = CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isFinal = nameWithDigest.test(file.split(path.sep).join('/'));
  return { bytes: readFileSync(file), contentType, isFinal };
}

/** A path as a URL writes it, decoded; undefined when it is no right encoding. */
export function decodePath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Not a path of any file: the request is answered as for a file that is not there.
    return undefined;
  }
}

/** Headers of a file: a browser keeps those that never change and asks anew for all others, and guesses no types. */
export const fileHeaders = ({ contentType, isFinal }: StaticFile): Record<string, string> => ({
  'content-type': contentType,
  'cache-control': isFinal ? 'public, max-age=31536000, immutable' : 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
});
