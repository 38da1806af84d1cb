import { mountSurface } from '../shared/surface/mount-surface';
import { MacroSurface } from './macro-surface';

void mountSurface(<MacroSurface />);
