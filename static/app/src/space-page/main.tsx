import { mountSurface } from '../shared/surface/mount-surface';
import { SpacePageSurface } from './space-page-surface';

void mountSurface(<SpacePageSurface />);
