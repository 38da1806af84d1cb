import type { Topic } from './section-topics';

/** The same headings in German, French, Spanish, Danish, Norwegian, Swedish, Portuguese, Dutch and Japanese, in this order. */
export const foreignSynonyms: Readonly<Record<Topic, string>> = {
  overview: `zusammenfassung; überblick; kurzfassung; beschreibung; was ist passiert; was passiert ist; was geschah; vorfall; kurzbeschreibung;
    résumé; resume; synthèse; description de l'incident; que s'est il passé; ce qui s'est passé; aperçu; contexte; résumé de l'incident;
    resumen; resumen ejecutivo; descripción; descripción del incidente; qué pasó; qué ocurrió; resumen del incidente; contexto;
    resumé; sammenfatning; oversigt; beskrivelse; hvad skete der; sammendrag; hva skjedde; oppsummering; oversikt;
    sammanfattning; översikt; beskrivning; vad hände; vad som hände; resumo; resumo executivo; descrição; o que aconteceu; visão geral;
    samenvatting; overzicht; beschrijving; wat is er gebeurd; wat gebeurde er;
    概要; サマリー; 要約; 何が起きたか; 障害概要; インシデント概要; 事象`,
  impact: `auswirkungen; auswirkung; betroffene kunden; kundenauswirkungen; impact client; impacts; conséquences; impact utilisateur;
    impacto; impacto en clientes; impacto al cliente; påvirkning; konsekvenser; konsekvens; kundepåvirkning; omfang; påverkan; kundpåverkan;
    impacto no cliente; impacto nos clientes; gevolgen; impact op klanten; klantimpact;
    影響; 影響範囲; 顧客への影響; ユーザー影響`,
  details: `eckdaten; fakten; kerndaten; détails; informations clés; fiche; datos clave; detalles; datos; detaljer; nøgletal; fakta; nøkkelfakta;
    nyckelfakta; detalhes; dados principais; kerngegevens; feiten;
    基本情報; 詳細; インシデント情報`,
  timeline: `zeitverlauf; zeitleiste; chronologie; ablauf; verlauf; zeitlicher ablauf; zeitlinie; ereignisse; chronologischer ablauf; zeitachse;
    chronologie des événements; déroulement; frise chronologique; ligne de temps; déroulé; chronologie de l'incident; historique;
    cronología; línea de tiempo; línea temporal; secuencia de eventos; cronología de eventos; cronograma; tidslinje; forløb; hændelsesforløb;
    tidsforløb; hendelsesforløp; forløp; händelseförlopp; tidsförlopp; förlopp; linha do tempo; cronologia; sequência de eventos;
    tijdlijn; tijdslijn; verloop; verloop van gebeurtenissen;
    タイムライン; 時系列; 経緯; 発生経緯; 対応経緯`,
  cause: `ursache; grundursache; ursachenanalyse; hauptursache; fehlerursache; analyse; warum ist es passiert; cause racine; cause première;
    analyse des causes; analyse de la cause racine; cause principale; causa raíz; causa; análisis de causa raíz; análisis; análisis de causas;
    årsag; grundårsag; rodårsag; årsagsanalyse; rotårsak; årsak; årsaksanalyse; grunnårsak; grundorsak; rotorsak; orsak; orsaksanalys;
    analys; causa raiz; análise; análise da causa raiz; análise de causa raiz; oorzaak; grondoorzaak; hoofdoorzaak; oorzaakanalyse;
    kernoorzaak; analyse van de oorzaak;
    根本原因; 原因; 原因分析; 根本原因分析; 直接原因`,
  causes: `ursachen; grundursachen; causes racines; les causes; causas raíz; causas; årsager; grundårsager; årsaker; rotårsaker; orsaker;
    grundorsaker; causas raiz; oorzaken; grondoorzaken;
    原因一覧`,
  whys: `5 warum; fünf warum; die 5 warum; 5 why methode; warum fragen; 5 pourquoi; cinq pourquoi; les 5 pourquoi; les cinq pourquoi;
    5 porqués; cinco porqués; los 5 porqués; 5 por qué; los 5 por qués; 5 por qués; 5 hvorfor; fem hvorfor; 5 varför; fem varför; 5 porquês; cinco porquês;
    os 5 porquês; 5 keer waarom; 5 x waarom; vijf keer waarom; 5 waaroms; vijf waaroms;
    なぜなぜ分析; 5 つのなぜ; 5つのなぜ`,
  factors: `begünstigende faktoren; beitragende faktoren; einflussfaktoren; mitwirkende faktoren; faktoren; facteurs contributifs; facteurs aggravants;
    facteurs; facteurs contributeurs; factores contribuyentes; factores; factores que contribuyeron; medvirkende faktorer; medvirkende årsager;
    bidragende faktorer; medvirkende årsaker; bidragande faktorer; bidragande orsaker; fatores contribuintes; fatores que contribuíram;
    fatores; bijdragende factoren; factoren; medeoorzaken;
    要因; 寄与要因; 背景要因`,
  trigger: `auslöser; déclencheur; élément déclencheur; fait générateur; desencadenante; detonante; disparador; udløser; udløsende årsag;
    utløser; utløsende årsak; utlösare; utlösande faktor; utlösande orsak; gatilho; aanleiding; directe aanleiding;
    トリガー; 引き金; きっかけ; 契機`,
  lessons: `erkenntnisse; gelernte lektionen; lehren; was wir gelernt haben; lessons learned und erkenntnisse; enseignements; leçons apprises; leçons;
    leçons tirées; retour d'expérience; ce que nous avons appris; lecciones aprendidas; lecciones; aprendizajes; qué aprendimos; læring;
    hvad lærte vi; erfaringer; læringspunkter; lærdom; lärdomar; lärdom; vad vi lärde oss; lições aprendidas; lições; aprendizados;
    aprendizagens; geleerde lessen; lessen; wat we hebben geleerd; leerpunten;
    教訓; 学び; 学んだこと; 振り返り`,
  went_well: `was lief gut; was gut lief; was ist gut gelaufen; was gut gelaufen ist; was hat gut funktioniert; positives; gut gelaufen;
    ce qui a bien fonctionné; ce qui s'est bien passé; points positifs; les points positifs; ce qui a bien marché; qué salió bien;
    lo que salió bien; qué funcionó; qué funcionó bien; lo que funcionó; qué fue bien; hvad gik godt; det der gik godt; hva gikk bra; hva gikk godt;
    dette gikk bra; vad gick bra; det som gick bra; o que correu bem; o que deu certo; o que funcionou; o que foi bem; wat ging goed;
    wat ging er goed; goed gegaan;
    うまくいったこと; 良かった点; 良かったこと`,
  went_wrong: `was lief schlecht; was schlecht lief; was lief nicht gut; was nicht gut lief; was schief lief; was schiefging; was schief ging;
    was ist schiefgelaufen; was können wir verbessern; verbesserungspotenzial; was kann verbessert werden; was lief schief;
    ce qui n'a pas fonctionné; ce qui s'est mal passé; points à améliorer; points négatifs; axes d'amélioration; ce qui a mal fonctionné; ce qui n'a pas marché;
    ce qui n'a pas bien fonctionné; qué salió mal; lo que salió mal; qué no funcionó; qué se puede mejorar; a mejorar; qué podemos mejorar; qué fue mal;
    lo que no funcionó; hvad gik galt; hvad gik dårligt; hvad gik mindre godt; hva gikk galt; hva gikk dårlig; hva kan bli bedre; vad gick fel; vad gick dåligt;
    vad gick mindre bra; o que correu mal; o que deu errado; o que não funcionou; o que pode melhorar; wat ging fout; wat ging niet goed; wat ging er mis;
    wat ging er fout; wat kan beter; verbeterpunten;
    うまくいかなかったこと; 悪かった点; 改善点; 課題`,
  got_lucky: `wo wir glück hatten; glück gehabt; glück; coups de chance; où nous avons eu de la chance; la chance; là où nous avons eu de la chance; chance;
    dónde tuvimos suerte; suerte; donde tuvimos suerte; hvor vi var heldige; hvor var vi heldige; held; flaks; hvor vi hadde flaks; var vi hade tur; tur; onde tivemos sorte;
    sorte; waar we geluk hadden; geluk; waar hadden we geluk;
    幸運だったこと; 運が良かったこと; 運がよかったこと`,
  actions: `maßnahmen; massnahmen; aufgaben; nächste schritte; aktionspunkte; folgemaßnahmen; offene punkte; korrekturmaßnahmen; maßnahmenplan;
    verbesserungsmaßnahmen; todos und maßnahmen; actions correctives; plan d'action; plan d'actions; actions à mener; prochaines étapes; actions de suivi; mesures correctives; actions correctrices;
    actions à entreprendre; suivi; acciones; acciones correctivas; plan de acción; próximos pasos; tareas; acciones de seguimiento; elementos de acción; medidas correctivas;
    acciones a tomar; handlinger; handlingspunkter; opfølgning; næste skridt; tiltag; aktionspunkter; opgaver; opfølgende handlinger; oppfølging; aksjonspunkter; neste steg;
    oppfølgingspunkter; oppgaver; forbedringstiltak; åtgärder; nästa steg; uppföljning; handlingsplan; åtgärdspunkter; uppgifter; åtgärdslista; ações; ações corretivas; próximos passos;
    plano de ação; itens de ação; tarefas; acties; actiepunten; vervolgacties; volgende stappen; vervolgstappen; maatregelen; verbeteracties; actielijst; taken;
    アクションアイテム; アクション; 再発防止策; 対策; 今後の対応; 恒久対策; 是正措置`,
  conclusion: `fazit; schlussfolgerung; schlussfolgerungen; schluss; abschluss; bilan; en conclusion; pour conclure; conclusión; conclusiones; konklusion; konklusjon; slutsats;
    slutsatser; conclusão; conclusões; conclusie; conclusies; slotsom;
    結論; まとめ; おわりに`,
};
