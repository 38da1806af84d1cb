import { runHost } from '../local/main';
import { prepareWorkedExample } from '../local/worked-example/prepare-worked-example';

/** What `npm start` runs after its build, on a folder and a port that are nobody's. The folder is its only argument. */
void runHost({ folder: String(process.argv[2]), port: 0, prepare: prepareWorkedExample });
