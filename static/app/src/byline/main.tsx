import { mountSurface } from '../shared/surface/mount-surface';
import { BylineSurface } from './byline-surface';

void mountSurface(<BylineSurface />);
