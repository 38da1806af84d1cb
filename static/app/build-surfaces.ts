import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describeBuild, surfaces, type Surface } from './vite.config';

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

async function buildSurface(surface: Surface): Promise<Chunks> {
  const built = await build(describeBuild(surface));
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return new Map(outputs.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part]] : [])));
}

/** The entry and every script that it imports statically: what the browser needs before it shows anything. */
function listFirstLoad(chunks: Chunks): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    chunks.get(name)?.imports.forEach(visit);
  };
  chunks.forEach((chunk) => chunk.isEntry && visit(chunk.fileName));
  return names;
}

/** Gzipped, in kB of 1000 bytes. */
function describeSizes(surface: Surface, chunks: Chunks): string {
  const first = listFirstLoad(chunks);
  const kilobytes = (wanted: (name: string) => boolean): string =>
    [...chunks.values()]
      .filter((chunk) => wanted(chunk.fileName))
      .reduce((sum, chunk) => sum + gzipSync(chunk.code).length / 1000, 0)
      .toFixed(1);
  const firstLoad = kilobytes((name) => first.has(name));
  return `${surface.padEnd(28)}${firstLoad} kB first, ${kilobytes((name) => !first.has(name))} kB later`;
}

async function buildAll(wanted: readonly string[]): Promise<void> {
  for (const surface of surfaces.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    process.stdout.write(`${describeSizes(surface, await buildSurface(surface))}\n`);
  }
}

buildAll(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
