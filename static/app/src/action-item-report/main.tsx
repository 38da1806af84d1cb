import { mountSurface } from '../shared/surface/mount-surface';
import { ReportMacroSurface } from './report-macro-surface';

void mountSurface(<ReportMacroSurface />);
