// Several of the packages that the app uses are published as ES modules only. Jest loads CommonJS: this turns such files,
// and no others, into it.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('esbuild');

const kinds = new Map();

function packageIsModule(folder) {
  if (kinds.has(folder)) return kinds.get(folder);
  const manifest = path.join(folder, 'package.json');
  const own = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).type : undefined;
  const isTop = existsSync(manifest) && path.basename(path.dirname(folder)).match(/^(node_modules|@.*)$/) !== null;
  const kind =
    own === 'module' ||
    (own === undefined && !isTop && folder !== path.dirname(folder) && packageIsModule(path.dirname(folder)));
  kinds.set(folder, kind);
  return kind;
}

module.exports = {
  process(source, file) {
    const isModule = file.endsWith('.mjs') || (file.endsWith('.js') && packageIsModule(path.dirname(file)));
    if (!isModule) return { code: source };
    return { code: transformSync(source, { format: 'cjs', loader: 'js', target: 'node20', sourcefile: file }).code };
  },
  getCacheKey: (source, file) => createHash('sha256').update(source).update(file).update('1').digest('hex'),
};
