import { describeSurfaces } from './describe-surfaces';
import { macroSurfaces } from './macro-surfaces';

describeSurfaces('every surface of the macro, in both themes', macroSurfaces);
