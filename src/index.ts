/** One export for each function of manifest.yml, nothing else. */
export { exportMacro } from './entry/export-macro';
export { resolver } from './entry/resolver';
export { tick } from './entry/tick';
export { work } from './entry/work';
