import { mountSurface } from '../shared/surface/mount-surface';
import { ReportConfigSurface } from './report-config-surface';

void mountSurface(<ReportConfigSurface />);
