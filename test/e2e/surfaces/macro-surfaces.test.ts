import { describeSurfaces } from './describe-surfaces';
import { macroSurfaces } from './macro-surfaces';
import { meetingSurfaces } from './meeting-surfaces';

describeSurfaces('every surface of the macro, in both themes', [...macroSurfaces, ...meetingSurfaces]);
