import { openTallies } from './tally';

/** Before the first test of a run. */
export default openTallies;
