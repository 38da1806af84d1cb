import { transform } from 'esbuild';
import postcss, { type ChildNode, type Rule } from 'postcss';
import type { Plugin } from 'vite';

/**
 * Atlaskit's styles are atomic classes, one declaration each, repeated in the file of every component that uses them. A
 * bundler puts these files one after the other, so that a shorthand (`font`) of a later file wins over a longhand
 * (`font-weight`) of an earlier one. Here each class stays once, shorthands before what refines them, then states in the
 * order in which they overrule each other, then media queries: the order that the styles were written for.
 */
export function sortAtomicStyles(): Plugin {
  return {
    name: 'sort-atomic-styles',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        asset.source = (await transform(sortStyles(String(asset.source)), { loader: 'css', minify: true })).code;
      }
    },
  };
}

/** The style sheet with its atomic classes in order, after everything else. */
export function sortStyles(css: string): string {
  const root = postcss.parse(css);
  const nodes = [...root.nodes];
  const atomic = nodes.filter(isAtomic);
  const unique = [...new Map(atomic.map((node) => [node.toString(), node])).values()];
  const rest = nodes.filter((node) => !isAtomic(node));
  return postcss.root({ nodes: [...rest, ...unique.sort((one, other) => rankOf(one) - rankOf(other))] }).toString();
}

const atomicSelector = /^\._[a-z0-9]{8}(?![\w-])/u;

function isAtomic(node: ChildNode): boolean {
  if (node.type === 'rule') return atomicSelector.test(node.selector);
  return node.type === 'atrule' && node.nodes !== undefined && node.nodes.length > 0 && node.nodes.every(isAtomic);
}

const states = [':link', ':visited', ':focus-within', ':focus', ':focus-visible', ':hover', ':active'];

/** Broad shorthands come first; what is not listed here is as narrow as can be. */
const breadths: readonly (readonly string[])[] = [
  ['all'],
  [
    'animation',
    'background',
    'border',
    'border-radius',
    'columns',
    'flex',
    'flex-flow',
    'font',
    'gap',
    'grid',
    'inset',
  ],
  ['list-style', 'margin', 'mask', 'outline', 'overflow', 'padding', 'text-decoration', 'transition', 'place-items'],
  ['border-color', 'border-style', 'border-width', 'grid-area', 'grid-template', 'inset-block', 'inset-inline'],
  ['border-block', 'border-inline', 'margin-block', 'margin-inline', 'padding-block', 'padding-inline', 'grid-row'],
  ['border-top', 'border-right', 'border-bottom', 'border-left', 'grid-column', 'font-variant'],
  ['border-block-start', 'border-block-end', 'border-inline-start', 'border-inline-end'],
];

function rankOf(node: ChildNode): number {
  if (node.type !== 'rule') return 1_000_000;
  return rankState(node.selector) * 1_000 + rankBreadth(node);
}

function rankState(selector: string): number {
  return states.findLastIndex((state) => new RegExp(`${state}(?![\\w-])`, 'u').test(selector)) + 1;
}

function rankBreadth(rule: Rule): number {
  const declaration = rule.nodes.find((node) => node.type === 'decl');
  const rank = breadths.findIndex((properties) => properties.includes(declaration?.prop ?? ''));
  return rank === -1 ? breadths.length : rank;
}
