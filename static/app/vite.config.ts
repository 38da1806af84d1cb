import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { sortAtomicStyles } from './sort-atomic-styles';

/** Each surface is one Forge resource: a folder with its own index.html, which shares nothing with the others. */
export const surfaces = [
  'macro',
  'console',
  'action-item-report',
  'report-config',
  'space-page',
  'space-settings',
  'page-action',
  'byline',
  'global-settings',
] as const;
export type Surface = (typeof surfaces)[number];

const appFolder = import.meta.dirname;

/** How one surface is built: relative addresses, as Forge serves it under a path that nobody knows beforehand. */
export function describeBuild(surface: Surface): InlineConfig {
  return {
    configFile: false,
    root: resolve(appFolder, 'src', surface),
    base: './',
    logLevel: 'warn',
    publicDir: resolve(appFolder, 'public'),
    // Atlaskit reads its feature gates from `process.env`; both are folded away at build time.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    resolve: {
      mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'main'],
      alias: [
        { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/u, replacement: resolve(appFolder, 'closed-gates.ts') },
      ],
    },
    plugins: [react(), closeFeatureGates(), giveTokensTheirFallbacks(), sortAtomicStyles()],
    build: {
      outDir: resolve(appFolder, 'build', surface),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // One style sheet, so that Atlaskit's atomic classes can be put in order over all parts; minified after that.
      cssCodeSplit: false,
      cssMinify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
      // Inlined files would need `data:` in the content security policy.
      assetsInlineLimit: 0,
    },
  };
}

/**
 * Atlaskit ships each component with what it may become one day behind gates that stay closed outside Atlassian. Written
 * as `false`, the bundler leaves that code out; the components behave the same.
 */
function closeFeatureGates(): Plugin {
  const gate = /\b(?:fg\('[\w-]+'\)|isReactCompilerActivePlatform\(\))(?!\s*\{)/gu;
  return {
    name: 'closed-gates',
    enforce: 'pre',
    transform(code, id) {
      return /node_modules\/@atlaskit\/.*\.js$/u.test(id) ? code.replace(gate, 'false') : undefined;
    },
  };
}

/**
 * Our own style sheets name design tokens only. Until the host has put the theme on the document (or when it has none),
 * a token has no value, so each gets the one that Atlaskit's own compiled styles fall back to.
 */
function giveTokensTheirFallbacks(): Plugin {
  const values = readTokenValues();
  return {
    name: 'token-fallbacks',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.module.css')) return undefined;
      return code.replace(/var\((--ds-[a-z0-9-]+)\)/gu, (_whole, name: string) => {
        const value = values.get(name);
        if (value === undefined) this.error(`${name} is no design token`);
        return `var(${name}, ${value})`;
      });
    },
  };
}

function readTokenValues(): ReadonlyMap<string, string> {
  const require = createRequire(import.meta.url);
  const { default: names } = require('@atlaskit/tokens/token-names') as { default: Record<string, string> };
  const { default: values } = require('@atlaskit/tokens/token-default-values') as { default: Record<string, string> };
  return new Map(Object.entries(names).map(([token, name]) => [name, values[token] ?? 'initial']));
}
