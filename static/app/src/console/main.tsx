import { mountSurface } from '../shared/surface/mount-surface';
import { ConsoleSurface } from './console-surface';

void mountSurface(<ConsoleSurface />);
