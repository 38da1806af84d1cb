import { mountSurface } from '../shared/surface/mount-surface';
import { PageActionSurface } from './page-action-surface';

void mountSurface(<PageActionSurface />);
