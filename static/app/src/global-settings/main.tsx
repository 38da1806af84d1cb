import { mountSurface } from '../shared/surface/mount-surface';
import { GlobalSettingsSurface } from './global-settings-surface';

void mountSurface(<GlobalSettingsSurface />);
