import { phrasesIn } from '../heading-synonyms';
import { statedRoles } from '../post-mortem-document';
import type { StatedRole } from '../post-mortem-document';
import { headingWords } from '../section-topics';

/** What a labelled statement can be about. */
export type DetailField = 'severity' | 'services' | 'impact' | StatedRole;

/** Labels of lines, table rows, front matter and small sections, as people write them in the languages of the headings. */
const labels: Readonly<Record<DetailField, string>> = {
  severity: `severity; sev; severity level; incident severity; priority; incident priority; priority level; severity rating; impact level; severity classification;
    schweregrad; priorität; gravité; sévérité; priorité; gravedad; severidad; prioridad; alvorlighed; alvorlighedsgrad; alvorlighetsgrad; prioritet; allvarlighetsgrad;
    severidade; gravidade; prioridade; ernst; prioriteit; ernstniveau; level; incident level; sev level; severity priority`,
  services: `services; service; services affected; affected services; affected service; service affected; impacted services; services impacted; impacted service; systems affected;
    affected systems; affected system; impacted systems; systems; system; components; component; affected components; components affected; impacted components;
    applications; affected applications; application; products; affected products; product; affected product; products affected; service s; service name; affected service s; areas affected;
    betroffene dienste; betroffene systeme; betroffener dienst; dienste; dienst; services touchés; services affectés; services impactés; service impacté; systèmes touchés; servicios afectados; servicio afectado; servicios;
    sistemas afectados; berørte tjenester; tjenester; berørte systemer; påvirkede systemer; påverkade tjänster; berörda tjänster; tjänster; serviços afetados; serviços; sistemas afetados;
    getroffen diensten; diensten; getroffen systemen; affected area; affected functionality`,
  impact: `impact; customer impact; user impact; business impact; impact on customers; impact on users; customers affected; users affected; affected users; affected customers;
    who was affected; impact statement; impact summary; user facing impact; impacted users; impacted customers; customers impacted; users impacted; scope; auswirkung; auswirkungen; betroffene kunden; betroffene nutzer; impact client; impact utilisateurs; conséquences; impacto; clientes afectados;
    usuarios afectados; påvirkning; konsekvens; påverkan; berørte kunder; impacto no cliente; clientes afetados; gevolgen; getroffen klanten; impact op klanten`,
  moderator: `moderator; facilitator; postmortem facilitator; post mortem facilitator; review facilitator; meeting facilitator; moderated by; facilitated by; meeting chair; chair;
    postmortem moderator; post mortem moderator; moderation; animateur; facilitateur; modérateur; facilitador; moderador; mødeleder; ordstyrer; møteleder; moderatorer; mötesledare; facilitatoren; voorzitter`,
  agent: `agent; agent on duty; on call; on call engineer; oncall; oncall engineer; primary on call; on call responder; first responder; engineer on duty; primary responder; person on call; on duty;
    on call person; duty engineer; sre on call; rufbereitschaft; bereitschaft; astreinte; ingénieur d'astreinte; de guardia; guardia; vagthavende; vakthavende; jour; plantonista; dienstdoende`,
  responder: `responders; responder; incident commander; ic; incident lead; incident leads; incident manager; incident responders; incident response team; response team; resolved by; handled by; engineers involved; engineers;
    resolvers; operations lead; ops lead; tech lead; technical lead; communications lead; comms lead; comms; subject matter experts; sme; smes; incident commanders; incident owner; secondary on call; secondary responders; other responders;
    deputy; incident coordinator; people involved; einsatzleiter; einsatzleitung; einsatzteam; beteiligte; responsable d'incident; responsable de l'incident; intervenants; comandante del incidente; responsables del incidente; intervinientes; hændelsesleder; hendelsesleder; incidentledare;
    comandante do incidente; incidentmanager; incidentleider`,
  customerSuccess: `customer success; customer success manager; csm; customer liaison; customer support; support lead; customer support lead; support; customer lead; account manager`,
  solutionLead: `solution lead; solution architect; project manager; architect; product manager; product owner; delivery manager; solution architects`,
  scribe: `scribe; note taker; notetaker; notes by; minutes; minutes by; recorder; secretary; protokoll; protokollant; schriftführer; secrétaire; rédacteur; secretario; referent; referat; sekretær; sekreterare; secretário; notulist; scribes`,
  attendee: `attendees; atendees; attendee; participants; participant; attending; present; meeting attendees; postmortem attendees; people present; attended by; who attended; meeting participants; postmortem participants; review attendees; invitees;
    teilnehmer; teilnehmende; anwesende; anwesend; participants à la réunion; présents; asistentes; participantes; presentes; deltagere; deltagare; närvarande; til stede; deelnemers; aanwezig; aanwezigen`,
};

const fieldOf: ReadonlyMap<string, DetailField> = new Map(
  (['severity', 'services', 'impact', ...statedRoles] as const).flatMap((field) =>
    phrasesIn(labels[field]).map((label): [string, DetailField] => [headingWords(label), field]),
  ),
);

/** What a label announces, or undefined. */
export function detailFieldOf(label: string): DetailField | undefined {
  return label.length > 60 ? undefined : fieldOf.get(headingWords(label));
}
