import { describeSurfaces } from './describe-surfaces';
import { followUpSurfaces } from './follow-up-surfaces';
import { reportSurfaces } from './report-surfaces';
import { siteSurfaces } from './site-surfaces';
import { spaceSurfaces } from './space-surfaces';

describeSurfaces('every surface of the space and the site, in both themes', [
  ...spaceSurfaces,
  ...followUpSurfaces,
  ...reportSurfaces,
  ...siteSurfaces,
]);
