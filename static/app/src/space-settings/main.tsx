import { mountSurface } from '../shared/surface/mount-surface';
import { SpaceSettingsSurface } from './space-settings-surface';

void mountSurface(<SpaceSettingsSurface />);
