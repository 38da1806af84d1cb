/**
 * Stands in for Atlaskit's feature gate client at build time: every gate is closed and every experiment has its default,
 * which is what the real client answers as long as nobody gives it a key. It saves its 190 kB and its network code.
 */
const closedGates = {
  checkGate: (): boolean => false,
  initializeCompleted: (): boolean => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, otherwise: Value): Value => otherwise,
};

export default closedGates;
