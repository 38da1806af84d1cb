/** One export for each function of manifest.yml, nothing else. */
export { byline } from './entry/byline';
export { exportMacro } from './entry/export-macro';
export { exportReport } from './entry/export-report';
export { pageEdits } from './entry/page-edits';
export { pageEvents } from './entry/page-events';
export { resolver } from './entry/resolver';
export { sweep } from './entry/sweep';
export { taskEvents } from './entry/task-events';
export { tick } from './entry/tick';
export { work } from './entry/work';
